using Traceability.Domain.Oversight.Cases;

namespace Traceability.Domain.Tests.Oversight.Cases;

/// <summary>Nobody is punished unheard, by whoever proposed it, or beyond what the article allows.</summary>
public sealed class CaseMeasureTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    [Theory]
    [InlineData(MeasureKind.Warning)]
    [InlineData(MeasureKind.Fine)]
    [InlineData(MeasureKind.Confiscation)]
    [InlineData(MeasureKind.Suspension)]
    [InlineData(MeasureKind.Revocation)]
    [InlineData(MeasureKind.Detention)]
    public void A_penalty_is_decided_after_the_party_was_told_on_that_day_at_the_latest(MeasureKind kind)
    {
        CaseMeasure measure = Proposed(kind);
        Assert.False(measure.Decide("second", Day, "1"));
        Assert.True(measure.Hear(Day.AddDays(1), "waived"));
        Assert.False(measure.Decide("second", Day, "1"));
        Assert.True(measure.Hear(Day, "waived"));
        Assert.False(measure.Decide("first", Day, "1"));
        Assert.True(measure.Decide("second", Day, "1"));
        Assert.False(measure.Hear(Day, "too late"));
        Assert.Equal((MeasureState.Decided, Day, "waived"), (measure.State, measure.NotifiedOn, measure.Heard));
    }

    [Theory]
    [InlineData(MeasureKind.Rectification)]
    [InlineData(MeasureKind.CriminalTransfer)]
    public void An_order_to_put_right_and_a_transfer_are_no_penalties(MeasureKind kind) =>
        Assert.True(Proposed(kind).Decide("second", Day, "1"));

    [Theory]
    [InlineData("R-140", false, 10_000, null)]
    [InlineData("R-141", false, 10_000, 50_000)]
    [InlineData("R-142", false, 5_000, 50_000)]
    [InlineData("R-143", true, 1_000, 5_000)]
    [InlineData("R-144", false, 10_000, 50_000)]
    [InlineData("R-144", true, 1_000, 5_000)]
    [InlineData("R-145", false, null, 30_000)]
    public void A_fine_keeps_within_its_article_both_ends_included(string rule, bool isPerson, int? least, int? most)
    {
        FineRange range = FineRange.Of(rule, isPerson)!.Value;
        if (least is { } low)
        {
            Assert.True(range.Holds(low * 100L));
            Assert.False(range.Holds((low * 100L) - 1));
        }

        Assert.Equal(most is null, range.Holds(long.MaxValue));
        if (most is { } high)
        {
            Assert.True(range.Holds(high * 100L));
            Assert.False(range.Holds((high * 100L) + 1));
        }
    }

    [Theory]
    [InlineData("R-017")]
    [InlineData("R-147")]
    [InlineData(null)]
    public void Other_rules_set_no_range_of_their_own(string? rule) => Assert.Null(FineRange.Of(rule, isPerson: false));

    private static CaseMeasure Proposed(MeasureKind kind) => new()
    {
        Id = new(1),
        Case = new(1),
        RequestId = "1",
        Kind = kind,
        Article = "第四十条",
        Facts = "facts",
        ProposedAt = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc),
        ProposedBy = "first",
    };
}
