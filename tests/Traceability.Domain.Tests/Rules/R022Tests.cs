using Traceability.Domain.Permits;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Grant;

namespace Traceability.Domain.Tests.Rules;

public sealed class R022Tests
{
    private static readonly R022_RepeatedFilingNeedsACleanYear Rule = new();

    private static readonly DateOnly Last = new(2026, 11, 20);

    [Fact]
    public void The_term_ends_on_the_last_day_or_before()
    {
        Assert.Null(Rule.Check(GrantWorld.Of("PT-BUY-23-M", Last)));
        Finding? finding = Rule.Check(GrantWorld.Of("PT-BUY-23-M", Last.AddDays(1)));
        Assert.Equal((Severity.Block, "validTo"), (finding!.Severity, finding.Field));
    }

    [Fact]
    public void It_serves_repeatedly() => Assert.Equal(
        "singleUse", Rule.Check(GrantWorld.Of("PT-BUY-23-M", Last, single: true))!.Field);

    [Fact]
    public void Other_papers_are_not_asked() => Assert.Null(Rule.Check(GrantWorld.Of("PT-SEAL", Last.AddYears(9))));

    [Theory]
    [InlineData("2025-05-19", true)]
    [InlineData("2025-05-20", false)]
    public void A_paper_revoked_within_the_year_stands_in_the_way(string ended, bool granted)
    {
        DateOnly to = DateOnly.Parse(ended, System.Globalization.CultureInfo.InvariantCulture);
        Paper before = new("PT-BUY-23-M", Cast.Plant)
        {
            From = to.AddMonths(-6), To = to, Status = PermitStatus.Revoked,
        };
        Finding? finding = Rule.Check(GrantWorld.Of("PT-BUY-23-M", Last, before: before));
        Assert.Equal(granted ? null : Severity.Report, finding?.Severity);
        Assert.Null(Rule.Check(GrantWorld.Of(
            "PT-BUY-23-M", Last, before: before with { Status = PermitStatus.Expired })));
    }
}
