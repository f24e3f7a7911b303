using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Watch;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class R008wTests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Fact]
    public void A_sale_that_cites_no_permit_is_flagged_with_its_seller()
    {
        Organisation seller = _world.Organisation(OrganisationKinds.Trader), buyer = _world.Organisation();
        _world.Send(seller, buyer, _world.Acetone, Day, Kg);
        Suspicion found = Assert.Single(_world.Ask(new R008w_PurchaseCitesAPermit(), Day));
        Assert.Equal((seller.Id, Day), (found.Organisation, found.FirstSeenOn));
    }

    [Fact]
    public void Storage_persons_and_goods_that_are_no_precursors_need_none()
    {
        Organisation seller = _world.Organisation(OrganisationKinds.Trader), buyer = _world.Organisation();
        Organisation warehouse = _world.Organisation(OrganisationKinds.Warehouse);
        _world.Send(seller, warehouse, _world.Acetone, Day, Kg);
        _world.Send(warehouse, seller, _world.Acetone, Day, Kg);
        _world.Send(seller, buyer, _world.Paint, Day, Kg);
        _world.Send(seller, buyer, _world.Morphine, Day, 5);
        _world.SellOut(seller, _world.Acetone, Day, Kg, person: 7);
        Assert.Empty(_world.Ask(new R008w_PurchaseCitesAPermit(), Day));
    }

    [Fact]
    public void A_sale_that_cites_a_permit_is_not_flagged()
    {
        Organisation seller = _world.Organisation(OrganisationKinds.Trader), buyer = _world.Organisation();
        _world.Send(seller, buyer, _world.Acetone, Day, Kg, permit: "P-1");
        Assert.Empty(_world.Ask(new R008w_PurchaseCitesAPermit(), Day));
    }

    [Theory]
    [InlineData(2024, 8, 31, 0)]
    [InlineData(2024, 9, 1, 1)]
    public void A_sale_is_judged_by_the_catalogue_of_its_day(int year, int month, int day, int alerts)
    {
        DateOnly sold = new(year, month, day);
        Organisation seller = _world.Organisation(OrganisationKinds.Trader), buyer = _world.Organisation();
        _world.Send(seller, buyer, _world.Anilinopiperidine, sold, Kg);
        Assert.Equal(alerts, _world.Ask(new R008w_PurchaseCitesAPermit(), Day).Count);
    }

    [Fact]
    public void Compound_preparations_are_not_in_the_annex_and_need_no_licence()
    {
        Organisation seller = _world.Organisation(OrganisationKinds.Trader), buyer = _world.Organisation();
        _world.Send(seller, buyer, _world.Compound, Day, 1_200);
        Assert.Empty(_world.Ask(new R008w_PurchaseCitesAPermit(), Day));
    }
}
