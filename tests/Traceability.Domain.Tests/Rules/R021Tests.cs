using Traceability.Domain.Permits;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Grant;

namespace Traceability.Domain.Tests.Rules;

public sealed class R021Tests
{
    private static readonly R021_SingleFilingServesOnce Rule = new();

    private static readonly DateOnly Last = new(2026, 6, 20);

    [Fact]
    public void The_term_ends_on_the_last_day_or_before()
    {
        Assert.Null(Rule.Check(GrantWorld.Of("PT-BUY-23-S", Last, single: true)));
        Finding? finding = Rule.Check(GrantWorld.Of("PT-BUY-23-S", Last.AddDays(1), single: true));
        Assert.Equal((Severity.Block, "validTo"), (finding!.Severity, finding.Field));
    }

    [Fact]
    public void It_serves_once() => Assert.Equal(
        "singleUse", Rule.Check(GrantWorld.Of("PT-BUY-23-S", Last, single: false))!.Field);

    [Fact]
    public void Other_papers_are_not_asked() => Assert.Null(Rule.Check(GrantWorld.Of("PT-SEAL", Last.AddYears(9))));
}
