using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Watch;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class R009wTests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Fact]
    public void A_person_who_buys_category_two_is_flagged()
    {
        _world.SellOut(_world.Organisation(), _world.Ether, Day, Kg, person: 7);
        Assert.Single(_world.Ask(new R009w_PersonsBuyNoClassOneOrTwo(), Day));
    }

    [Fact]
    public void A_person_may_buy_category_three_and_a_firm_category_two()
    {
        _world.SellOut(_world.Organisation(), _world.Acetone, Day, Kg, person: 7);
        _world.SellOut(_world.Organisation(), _world.Ether, Day, Kg, buyer: _world.Organisation());
        Assert.Empty(_world.Ask(new R009w_PersonsBuyNoClassOneOrTwo(), Day));
    }

    [Fact]
    public void Category_two_beside_category_three_is_found_and_counted_alone()
    {
        _world.SellOutTogether(_world.Organisation(), Day, null, (_world.Acetone, 9 * Kg), (_world.Ether, Kg));
        Suspicion found = Assert.Single(_world.Ask(new R009w_PersonsBuyNoClassOneOrTwo(), Day));
        Assert.Equal(("ETHER", "向个人售出1.000 kg"), (found.ProductOrSubstance, found.MessageZh));
    }

    [Theory]
    [InlineData(2024, 8, 31, 0)]
    [InlineData(2024, 9, 1, 1)]
    public void A_person_is_judged_by_the_catalogue_of_the_day(int year, int month, int day, int alerts)
    {
        _world.SellOut(_world.Organisation(), _world.Anilinopiperidine, new DateOnly(year, month, day), Kg, person: 7);
        Assert.Equal(alerts, _world.Ask(new R009w_PersonsBuyNoClassOneOrTwo(), Day).Count);
    }

    [Fact]
    public void A_cold_remedy_is_no_category_one_chemical()
    {
        _world.SellOut(_world.Organisation(OrganisationKinds.Pharmacy), _world.Compound, Day, 12, person: 7);
        Assert.Empty(_world.Ask(new R009w_PersonsBuyNoClassOneOrTwo(), Day));
    }
}
