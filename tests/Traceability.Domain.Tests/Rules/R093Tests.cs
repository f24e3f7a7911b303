using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R093Tests
{
    private static readonly R093_EphedraGoesToDrugMakers Rule = new();

    private static World Sale(Organisation seller, Organisation? buyer, MovementKind kind = MovementKind.Dispatch) =>
        (World.Of(kind) with { Booker = seller, Other = buyer }).With(Cast.EphedraHerb, "20 t");

    [Fact]
    public void A_purchaser_sells_to_a_drug_maker() =>
        Assert.Null(Sale(Cast.EphedraBuyer, Cast.DrugMaker).AskedOf(Rule));

    [Theory]
    [InlineData(MovementKind.Dispatch)]
    [InlineData(MovementKind.Title)]
    [InlineData(MovementKind.Departed)]
    public void A_purchaser_sells_to_nobody_else(MovementKind kind)
    {
        Finding? finding = Sale(Cast.EphedraBuyer, Cast.Trader, kind).AskedOf(Rule);
        Assert.Contains("麻黄草 20000.000 kg", finding!.MessageZh, StringComparison.Ordinal);
        Assert.Contains("庚商贸", finding.MessageZh, StringComparison.Ordinal);
        Assert.Equal("counterparty", finding.Field);
    }

    [Fact]
    public void A_purchaser_sells_to_no_person() => Assert.NotNull(
        (World.SaleToAPerson() with { Booker = Cast.EphedraBuyer }).With(Cast.EphedraHerb, "1 kg").AskedOf(Rule));

    [Fact]
    public void A_trader_orders_none_from_a_purchaser() =>
        Assert.NotNull(Sale(Cast.Trader, Cast.EphedraBuyer, MovementKind.Order).AskedOf(Rule));

    [Fact]
    public void A_collector_sells_to_the_purchaser_and_to_the_drug_maker_and_to_nobody_else()
    {
        Assert.Null(Sale(Cast.Harvester, Cast.EphedraBuyer).AskedOf(Rule));
        Assert.Null(Sale(Cast.Harvester, Cast.DrugMaker).AskedOf(Rule));
        Assert.Equal("counterparty", Sale(Cast.Harvester, Cast.Trader).AskedOf(Rule)!.Field);
        Assert.NotNull((World.SaleToAPerson() with { Booker = Cast.Harvester })
            .With(Cast.EphedraHerb, "1 kg").AskedOf(Rule));
    }

    [Fact]
    public void A_drug_maker_sells_what_is_left_over_to_drug_makers_only()
    {
        Assert.Null(Sale(Cast.DrugMaker, Cast.FarUnit(OrganisationKinds.DrugProducer)).AskedOf(Rule));
        Assert.NotNull(Sale(Cast.DrugMaker, Cast.EphedraBuyer).AskedOf(Rule));
        Assert.NotNull(Sale(Cast.DrugMaker, Cast.Plant).AskedOf(Rule));
    }

    [Fact]
    public void A_purchaser_that_also_collects_is_still_a_purchaser() => Assert.NotNull(Sale(
        Cast.FarUnit(OrganisationKinds.EphedraBuyer | OrganisationKinds.EphedraHarvester), Cast.EphedraBuyer)
        .AskedOf(Rule));

    [Fact]
    public void Returns_and_deposits_are_no_sale()
    {
        Assert.Null(Sale(Cast.EphedraBuyer, Cast.Harvester).Returning().AskedOf(Rule));
        Assert.Null(Sale(Cast.EphedraBuyer, Cast.Warehouse).AskedOf(Rule));
    }

    [Fact]
    public void What_a_purchaser_sells_besides_is_not_asked() => Assert.Null(
        (World.Of(MovementKind.Dispatch) with { Booker = Cast.EphedraBuyer }).With(Cast.Acetone, "1 kg").AskedOf(Rule));
}
