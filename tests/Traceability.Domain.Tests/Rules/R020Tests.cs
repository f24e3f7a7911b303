using Traceability.Domain.Permits;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Grant;

namespace Traceability.Domain.Tests.Rules;

public sealed class R020Tests
{
    private static readonly R020_CategoryOneLicenceServesOnce Rule = new();

    private static readonly DateOnly Last = new(2026, 6, 20);

    [Fact]
    public void The_term_ends_on_the_last_day_or_before()
    {
        Assert.Null(Rule.Check(GrantWorld.Of("PT-BUY-1N", Last, single: true)));
        Finding? finding = Rule.Check(GrantWorld.Of("PT-BUY-1N", Last.AddDays(1), single: true));
        Assert.Equal((Severity.Block, "validTo"), (finding!.Severity, finding.Field));
    }

    [Fact]
    public void It_serves_once() => Assert.Equal(
        "singleUse", Rule.Check(GrantWorld.Of("PT-BUY-1N", Last, single: false))!.Field);

    [Fact]
    public void Other_papers_are_not_asked() => Assert.Null(Rule.Check(GrantWorld.Of("PT-SEAL", Last.AddYears(9))));

    [Fact]
    public void A_month_from_31_January_ends_with_February() => Assert.NotNull(Rule.Check(GrantWorld.Of(
        "PT-BUY-1N", new DateOnly(2027, 3, 1), single: true, from: new DateOnly(2027, 1, 31))));

    [Fact]
    public void In_a_leap_year_on_the_29th() => Assert.Null(Rule.Check(GrantWorld.Of(
        "PT-BUY-1N", new DateOnly(2028, 2, 29), single: true, from: new DateOnly(2028, 1, 31))));
}
