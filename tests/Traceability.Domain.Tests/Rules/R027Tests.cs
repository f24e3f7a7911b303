using Traceability.Domain.Permits;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Grant;

namespace Traceability.Domain.Tests.Rules;

public sealed class R027Tests
{
    private static readonly R027_SealCardRunsThreeYears Rule = new();

    private static readonly DateOnly Last = new(2029, 5, 20);

    [Fact]
    public void The_term_ends_on_the_last_day_or_before()
    {
        Assert.Null(Rule.Check(GrantWorld.Of("PT-SEAL", Last)));
        Finding? finding = Rule.Check(GrantWorld.Of("PT-SEAL", Last.AddDays(1)));
        Assert.Equal((Severity.Block, "validTo"), (finding!.Severity, finding.Field));
    }

    [Fact]
    public void Other_papers_are_not_asked() => Assert.Null(Rule.Check(GrantWorld.Of("PT-BUY-1N", Last.AddYears(9))));
}
