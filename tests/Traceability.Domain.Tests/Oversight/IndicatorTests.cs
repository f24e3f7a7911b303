using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Tests.Oversight;

public sealed class IndicatorTests
{
    [Theory]
    [InlineData(14, 14, "100%", true)]
    [InlineData(9_999, 10_000, "99.9%", false)]
    [InlineData(0, 14, "0%", false)]
    [InlineData(0, 0, "—", null)]
    public void A_share_is_whole_only_when_everything_is_done(long counted, long of, string shown, bool? reached)
    {
        Assert.Equal(shown, Indicators.Registration.Show(counted, of));
        Assert.Equal(reached, Indicators.Registration.Reaches(counted, of));
    }

    [Fact]
    public void A_single_loss_misses_the_goal_of_none()
    {
        Assert.True(Indicators.Loss.Reaches(0, 0));
        Assert.False(Indicators.Loss.Reaches(1, 0));
        Assert.True(Indicators.Loss.IsMissing(1, 0));
    }

    [Fact]
    public void A_region_counts_what_lies_below_it()
    {
        Dictionary<Id<Organisation>, string> regions = new()
        {
            [new(1)] = "150823", [new(2)] = "150802", [new(3)] = "150203", [new(4)] = "429004",
        };
        SortedDictionary<string, IndicatorCount> counts = IndicatorCount.ByRegion(
            regions.Keys.Select(id => new IndicatorTally(id, 1, 2)), regions);
        Assert.Equal(new IndicatorCount(1, 2), counts["150823"]);
        Assert.Equal(new IndicatorCount(2, 4), counts["150800"]);
        Assert.Equal(new IndicatorCount(3, 6), counts["150000"]);
        Assert.Equal(new IndicatorCount(1, 2), counts["420000"]);
        Assert.False(counts.ContainsKey("429000"));
    }

    [Fact]
    public void Every_indicator_says_in_both_languages_what_it_counts_and_where_it_is_from()
    {
        Assert.Equal(Indicators.All.Count, Indicators.All.Select(i => i.Code).Distinct().Count());
        Assert.All(Indicators.All, i =>
        {
            Assert.All(
                new[] { i.NameZh, i.NameEn, i.CountedZh, i.CountedEn, i.SourceZh, i.SourceEn },
                text => Assert.False(string.IsNullOrWhiteSpace(text)));
            Assert.Equal(i.Unit == IndicatorUnit.Cases, i.OfZh.Length == 0);
        });
    }

    [Theory]
    [InlineData("2026Q3", "2026-07-01", "2026-09-30", "2026Q2")]
    [InlineData("2026Q1", "2026-01-01", "2026-03-31", "2025Q4")]
    [InlineData("2024", "2024-01-01", "2024-12-31", "2023")]
    public void A_term_knows_its_days_and_the_term_before(string text, string from, string to, string before)
    {
        ReportTerm term = ReportTerm.Parse(text)!;
        Assert.Equal((from, to, before, text), ($"{term.From:yyyy-MM-dd}", $"{term.To:yyyy-MM-dd}", $"{term.Before}",
            $"{term}"));
    }

    [Theory]
    [InlineData("2026Q5")]
    [InlineData("26Q1")]
    [InlineData("0000")]
    [InlineData("２０２６")]
    [InlineData(null)]
    public void What_is_no_term_is_none(string? text) => Assert.Null(ReportTerm.Parse(text));
}
