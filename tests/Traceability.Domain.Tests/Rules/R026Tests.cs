using Traceability.Domain.Permits;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Grant;

namespace Traceability.Domain.Tests.Rules;

public sealed class R026Tests
{
    private static readonly R026_CategoryThreeTransportRunsThreeMonths Rule = new();

    private static readonly DateOnly Last = new(2026, 8, 20);

    [Fact]
    public void The_term_ends_on_the_last_day_or_before()
    {
        Assert.Null(Rule.Check(GrantWorld.Of("PT-TFILE-3-3M", Last)));
        Finding? finding = Rule.Check(GrantWorld.Of("PT-TFILE-3-3M", Last.AddDays(1)));
        Assert.Equal((Severity.Block, "validTo"), (finding!.Severity, finding.Field));
    }

    [Fact]
    public void It_serves_repeatedly() => Assert.Equal(
        "singleUse", Rule.Check(GrantWorld.Of("PT-TFILE-3-3M", Last, single: true))!.Field);

    [Fact]
    public void Other_papers_are_not_asked() => Assert.Null(Rule.Check(GrantWorld.Of("PT-SEAL", Last.AddYears(9))));

    [Theory]
    [InlineData("2025-11-20", true)]
    [InlineData("2025-11-21", false)]
    public void The_long_paper_follows_six_safe_months(string began, bool granted)
    {
        DateOnly from = DateOnly.Parse(began, System.Globalization.CultureInfo.InvariantCulture);
        Paper before = new("PT-TFILE-3-3M", Cast.Plant) { From = from, To = from.AddMonths(3) };
        DateOnly year = new(2027, 5, 20);
        Assert.Equal(granted, Rule.Check(GrantWorld.Of("PT-TFILE-3-12M", year, before: before)) is null);
        Assert.Equal("type", Rule.Check(GrantWorld.Of("PT-TFILE-3-12M", year))!.Field);
        Assert.NotNull(Rule.Check(GrantWorld.Of("PT-TFILE-3-12M", year.AddDays(1), before: before)));
        Assert.NotNull(Rule.Check(GrantWorld.Of(
            "PT-TFILE-3-12M", year, before: before with { Status = PermitStatus.Revoked })));
    }
}
