using Traceability.Domain.Permits;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Grant;

namespace Traceability.Domain.Tests.Rules;

public sealed class R028Tests
{
    private static readonly R028_NarcoticTransportEndsWithTheYear Rule = new();

    private static readonly DateOnly Last = new(2026, 12, 31);

    [Fact]
    public void The_term_ends_on_the_last_day_or_before()
    {
        Assert.Null(Rule.Check(GrantWorld.Of("PT-NTRANS", Last)));
        Finding? finding = Rule.Check(GrantWorld.Of("PT-NTRANS", Last.AddDays(1)));
        Assert.Equal((Severity.Block, "validTo"), (finding!.Severity, finding.Field));
    }

    [Fact]
    public void Other_papers_are_not_asked() => Assert.Null(Rule.Check(GrantWorld.Of("PT-SEAL", Last.AddYears(9))));

    [Fact]
    public void From_new_years_day_it_runs_to_the_years_end() => Assert.Null(Rule.Check(GrantWorld.Of(
        "PT-NTRANS", new DateOnly(2027, 12, 31), from: new DateOnly(2027, 1, 1))));
}
