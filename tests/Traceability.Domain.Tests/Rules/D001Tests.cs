using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

public sealed class D001Tests
{
    private const int HereLatitude = 40_700_000;
    private const int HereLongitude = 108_650_000;

    /// <summary>One degree north: 111 km.</summary>
    private const int ThereLatitude = 41_700_000;

    private static readonly DateTime Noon = new(2026, 3, 1, 4, 0, 0, DateTimeKind.Utc);
    private static readonly Id<Organisation> Ours = new(1), Theirs = new(2);

    private static LabelScan Scan(double hours, int latitude = HereLatitude, Id<Organisation>? at = null) =>
        new(new Id<Scan>(1), Noon.AddHours(hours), latitude, HereLongitude, at ?? Ours, "S");

    private static CustodyStep Step(double hours, AccountKind kind, bool empty = false) =>
        new("M1", Noon.AddHours(hours), kind, Ours, HereLatitude, HereLongitude, empty);

    private static bool IsFlagged(LabelScan[] scans, params CustodyStep[] custody) => Rulebook.Labels.Check(
        new LabelTrack(
            new Package { Id = new(9), Code = "C", IssuedBy = Ours, CreatedAt = Noon }, null, scans, custody),
        WatchSettings.Defaults) is not null;

    [Theory]
    [InlineData(0.5, true)]
    [InlineData(0.84, true)]
    [InlineData(0.87, false)]
    [InlineData(2, false)]
    public void Two_places_that_no_lorry_can_join_are_flagged(double hours, bool flagged) =>
        Assert.Equal(flagged, IsFlagged([Scan(0), Scan(hours, ThereLatitude)]));

    [Fact]
    public void A_scan_away_from_the_site_where_the_books_have_it_is_flagged()
    {
        Assert.True(IsFlagged([Scan(48, ThereLatitude, Theirs)], Step(0, AccountKind.OnHand)));
        Assert.False(IsFlagged([Scan(48)], Step(0, AccountKind.OnHand)));
        Assert.False(IsFlagged(
            [Scan(48, ThereLatitude, Theirs)], Step(0, AccountKind.OnHand), Step(30, AccountKind.InTransit)));
    }

    [Fact]
    public void A_scan_close_to_a_movement_is_given_the_benefit_of_the_doubt() =>
        Assert.False(IsFlagged(
            [Scan(48, ThereLatitude, Theirs)], Step(0, AccountKind.OnHand), Step(59, AccountKind.InTransit)));

    [Fact]
    public void A_label_read_elsewhere_after_its_drum_was_used_up_is_flagged()
    {
        Assert.True(IsFlagged([Scan(48, ThereLatitude)], Step(0, AccountKind.Transformed, empty: true)));
        Assert.False(IsFlagged([Scan(48)], Step(0, AccountKind.Transformed, empty: true)));
    }

    [Fact]
    public void The_place_the_books_do_not_know_has_to_answer()
    {
        LabelTrack track = new(
            new Package { Id = new(9), Code = "C", IssuedBy = Ours, CreatedAt = Noon }, null,
            [Scan(0), Scan(0.5, ThereLatitude, Theirs)], [Step(-90, AccountKind.OnHand)]);
        Assert.Equal(Theirs, Rulebook.Labels.Check(track, WatchSettings.Defaults)!.Organisation);
    }
}
