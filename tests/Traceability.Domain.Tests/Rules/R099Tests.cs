using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Watch;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class R099Tests
{
    private const long Pack = 12;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    private Organisation Pharmacy() => _world.Organisation(OrganisationKinds.Pharmacy);

    private IReadOnlyList<Suspicion> Ask(int days, IReadOnlyDictionary<string, string>? settings = null) =>
        _world.Ask(new R099_SameBuyerIsReported(), Day.AddDays(days), settings);

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    public void The_fifth_purchase_within_thirty_days_is_reported(int purchases, int alerts)
    {
        Organisation pharmacy = Pharmacy();
        for (int i = 0; i < purchases; i++) _world.SellOut(pharmacy, _world.Compound, Day.AddDays(i), Pack, person: 7);
        Assert.Equal(alerts, Ask(30).Count);
    }

    [Theory]
    [InlineData(29, 1)]
    [InlineData(30, 0)]
    public void The_thirty_days_count_from_the_first_purchase(int last, int alerts)
    {
        Organisation pharmacy = Pharmacy();
        for (int i = 0; i < 4; i++) _world.SellOut(pharmacy, _world.Compound, Day, Pack, person: 7);
        _world.SellOut(pharmacy, _world.Compound, Day.AddDays(last), Pack, person: 7);
        Assert.Equal(alerts, Ask(last).Count);
    }

    [Theory]
    [InlineData(9 * Pack, 0)]
    [InlineData((9 * Pack) + 1, 1)]
    public void Ten_packs_are_reported_the_one_begun_included(long pieces, int alerts)
    {
        _world.SellOut(Pharmacy(), _world.Compound, Day, pieces, person: 7);
        Assert.Equal(alerts, Ask(0).Count);
    }

    [Fact]
    public void Who_goes_from_counter_to_counter_is_found_once_at_the_counter_that_made_it_too_much()
    {
        Organisation[] pharmacies = [Pharmacy(), Pharmacy(), Pharmacy(), Pharmacy(), Pharmacy(), Pharmacy()];
        for (int i = 0; i < pharmacies.Length; i++)
            _world.SellOut(pharmacies[i], _world.Compound, Day.AddDays(i), Pack, person: 7);
        Suspicion found = Assert.Single(Ask(9));
        Assert.Equal((pharmacies[4].Id, Day.AddDays(4)), (found.Organisation, found.FirstSeenOn));
        Assert.Contains("5家药店5次", found.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Different_buyers_other_goods_and_other_sellers_are_not_meant()
    {
        Organisation pharmacy = Pharmacy(), hospital = _world.Organisation(OrganisationKinds.Hospital);
        for (int i = 0; i < 9; i++)
        {
            _world.SellOut(pharmacy, _world.Compound, Day, Pack, person: 7 + i);
            _world.SellOut(pharmacy, _world.Acetone, Day, Pack, person: 99);
            _world.SellOut(hospital, _world.Compound, Day, Pack, person: 99);
        }

        Assert.Empty(Ask(9));
    }

    [Fact]
    public void A_sale_taken_back_does_not_count()
    {
        Organisation pharmacy = Pharmacy();
        for (int i = 0; i < 4; i++) _world.SellOut(pharmacy, _world.Compound, Day, Pack, person: 7);
        _world.Reverse(_world.SellOut(pharmacy, _world.Compound, Day, Pack, person: 7), Day.AddDays(1));
        Assert.Empty(Ask(9));
    }

    [Fact]
    public void The_numbers_are_set_locally()
    {
        Organisation pharmacy = Pharmacy();
        for (int i = 0; i < 3; i++) _world.SellOut(pharmacy, _world.Compound, Day.AddDays(i), Pack, person: 7);
        Assert.Empty(Ask(9));
        Assert.Single(Ask(9, new Dictionary<string, string> { ["watch.compound-purchases"] = "3" }));
        Assert.Single(Ask(9, new Dictionary<string, string> { ["watch.compound-packs"] = "3" }));
        Assert.Empty(Ask(9, new Dictionary<string, string>
        {
            ["watch.compound-purchases"] = "3", ["watch.compound-window-days"] = "2",
        }));
    }
}
