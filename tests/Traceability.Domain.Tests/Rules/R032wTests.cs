using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;
using Traceability.Domain.Rules.Watch;
using Traceability.Domain.Tests.Rules.History;

namespace Traceability.Domain.Tests.Rules;

public sealed class R032wTests
{
    private const long Kg = 1_000_000;

    private static readonly DateOnly Day = WatchWorld.Start;

    private readonly WatchWorld _world = new();

    [Fact]
    public void A_firm_that_pays_cash_is_flagged()
    {
        Organisation seller = _world.Organisation(), buyer = _world.Organisation();
        _world.SellOut(seller, _world.Acetone, Day, 10 * Kg, buyer: buyer, payment: PaymentMeans.Cash);
        Assert.Equal(seller.Id, Assert.Single(_world.Ask(new R032w_ListedGoodsAreNotPaidInCash(), Day)).Organisation);
    }

    [Fact]
    public void A_person_may_pay_cash_for_category_three_but_not_for_category_two()
    {
        Organisation seller = _world.Organisation();
        _world.SellOut(seller, _world.Acetone, Day, Kg, person: 7, payment: PaymentMeans.Cash);
        Assert.Empty(_world.Ask(new R032w_ListedGoodsAreNotPaidInCash(), Day));
        _world.SellOut(seller, _world.Ether, Day, Kg, person: 7, payment: PaymentMeans.Cash);
        Assert.Single(_world.Ask(new R032w_ListedGoodsAreNotPaidInCash(), Day));
    }

    [Fact]
    public void Goods_that_are_not_listed_may_be_paid_in_any_way()
    {
        _world.SellOut(_world.Organisation(), _world.Paint, Day, Kg, payment: PaymentMeans.Barter);
        Assert.Empty(_world.Ask(new R032w_ListedGoodsAreNotPaidInCash(), Day));
    }

    [Fact]
    public void Cash_for_category_two_is_found_beside_category_three()
    {
        _world.SellOutTogether(
            _world.Organisation(), Day, PaymentMeans.Cash, (_world.Acetone, 9 * Kg), (_world.Ether, Kg));
        Assert.Equal("ETHER", Assert.Single(_world.Ask(new R032w_ListedGoodsAreNotPaidInCash(), Day))
            .ProductOrSubstance);
    }

    [Fact]
    public void A_person_pays_cash_for_a_cold_remedy()
    {
        _world.SellOutTogether(
            _world.Organisation(OrganisationKinds.Pharmacy), Day, PaymentMeans.Cash, (_world.Compound, 12));
        Assert.Empty(_world.Ask(new R032w_ListedGoodsAreNotPaidInCash(), Day));
    }
}
