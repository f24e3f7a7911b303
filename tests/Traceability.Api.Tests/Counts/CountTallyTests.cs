using Traceability.Api.Features.Counts;
using Traceability.Api.Recording;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Tests.Counts;

/// <summary>Counting: the books, the scans, and what becomes of the difference.</summary>
public sealed class CountTallyTests
{
    private static readonly ExpectedGoods First = Drum("D1", 200, 0);
    private static readonly ExpectedGoods Second = Drum("D2", 200, 0);
    private static readonly ExpectedGoods Missed = Drum("D3", 0, 200);
    private static readonly ExpectedGoods Bulk = new("P", "品", "L", null, BaseUnit.Milligram, 1_000, 0);

    [Fact]
    public void A_drum_that_is_not_scanned_is_short_and_a_strange_one_is_not_booked()
    {
        CountTally tally = new([First, Second, Bulk]);
        tally.Find("D1");
        tally.Note(new CountStranger("X9", "?"));
        Assert.Equal([Second], tally.Missing);
        Assert.Equal([First], tally.Matched);
        Assert.Equal(-200, Assert.Single(tally.Differences).Difference);
        Assert.DoesNotContain(tally.Lines, l => l.Goods.Package == "X9");
    }

    [Fact]
    public void Bulk_that_nobody_measured_is_not_counted_and_nothing_is_a_measure()
    {
        CountTally tally = new([Bulk]);
        Assert.Empty(tally.Lines);
        tally.Measure(Bulk, 0);
        Assert.Equal(-1_000, Assert.Single(tally.Lines).Difference);
        tally.Measure(Bulk, null);
        Assert.Empty(tally.Lines);
    }

    [Fact]
    public void A_drum_missed_before_and_found_again_comes_back_with_what_was_in_it()
    {
        CountTally tally = new([First, Missed]);
        tally.Find("D1");
        Assert.Empty(tally.Missing);
        tally.Find("D3");
        Assert.Equal(200, Assert.Single(tally.Differences).Difference);
    }

    [Fact]
    public void A_drum_scanned_twice_counts_once_and_a_mistaken_scan_is_taken_back()
    {
        CountTally tally = new([First]);
        tally.Find("D1");
        tally.Find("D1");
        Assert.Single(tally.Lines);
        tally.Forget("D1");
        Assert.Equal([First], tally.Missing);
    }

    [Fact]
    public void Books_that_moved_during_the_count_are_seen_and_the_scans_are_kept()
    {
        CountTally tally = new([First, Second]);
        tally.Find("D1");
        Assert.True(tally.AgreesWith([Second, First]));
        Assert.False(tally.AgreesWith([First]));
        CountTally now = tally.Against([First]);
        Assert.Empty(now.Missing);
        Assert.Equal([First], now.Matched);
    }

    [Fact]
    public void A_big_count_is_recorded_in_parts_none_of_which_is_too_long()
    {
        CountDifference[] lines =
            [.. Enumerable.Range(0, 2_001).Select(i => new CountDifference(Drum($"D{i}", 1, 0), 1))];
        IReadOnlyList<MovementRequest> requests = CountRequests.Of(
            "PD-1", new CountScope("S", null, null), lines, DateTimeOffset.UnixEpoch, "A", "B", null);
        Assert.Equal([1_000, 1_000, 1], requests.Select(r => r.Items.Count));
        Assert.Equal(["PD-1-1", "PD-1-2", "PD-1-3"], requests.Select(r => r.RequestId));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"Scope\":null}")]
    public void What_a_browser_kept_and_cannot_be_read_is_no_count(string? kept) => Assert.Null(CountDraft.Read(kept));

    private static ExpectedGoods Drum(string code, long book, long missed) =>
        new("P", "品", "L", code, BaseUnit.Milligram, book, missed);
}
