using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R012Tests
{
    private static readonly R012_PreparationsGoThroughDesignatedWholesalers Rule = new();

    private static World Sale(Organisation seller, Organisation? buyer, MovementKind kind = MovementKind.Dispatch) =>
        (World.Of(kind) with { Booker = seller, Other = buyer })
            .With(Cast.EphedrineTablets, "6000 片", Cast.Ephedrine);

    [Fact]
    public void A_designated_wholesaler_sells_to_a_hospital() =>
        Assert.Null(Sale(Cast.Wholesaler, Cast.Hospital).AskedOf(Rule));

    [Fact]
    public void A_maker_sells_to_the_wholesaler_and_to_nobody_else()
    {
        Assert.Null(Sale(Cast.DrugMaker, Cast.Wholesaler).AskedOf(Rule));
        Finding? finding = Sale(Cast.DrugMaker, Cast.Hospital).AskedOf(Rule);
        Assert.Contains("麻黄素 6000 件", finding!.MessageZh, StringComparison.Ordinal);
        Assert.Equal(Severity.Block, finding.Severity);
    }

    [Fact]
    public void A_trader_sells_none() => Assert.NotNull(Sale(Cast.Trader, Cast.Hospital).AskedOf(Rule));

    [Fact]
    public void A_hospital_orders_from_a_wholesaler_only()
    {
        Assert.Null(Sale(Cast.Hospital, Cast.Wholesaler, MovementKind.Order).AskedOf(Rule));
        Assert.NotNull(Sale(Cast.Hospital, Cast.Trader, MovementKind.Order).AskedOf(Rule));
    }

    [Fact]
    public void A_warehouse_sends_them_for_the_wholesaler() =>
        Assert.Null((Sale(Cast.Warehouse, Cast.Hospital) with { Owner = Cast.Wholesaler }).AskedOf(Rule));

    [Fact]
    public void A_pharmacy_neither_buys_nor_dispenses_them()
    {
        Assert.NotNull(Sale(Cast.Wholesaler, Cast.Pharmacy).AskedOf(Rule));
        Assert.NotNull(Sale(Cast.Pharmacy, null, MovementKind.Dispense).AskedOf(Rule));
    }

    [Fact]
    public void A_hospital_dispenses_them() =>
        Assert.Null(Sale(Cast.Hospital, null, MovementKind.Dispense).AskedOf(Rule));

    [Fact]
    public void A_person_gets_them_as_a_patient_only()
    {
        World sale = World.SaleToAPerson() with { Booker = Cast.Wholesaler, Purpose = "诊断书 118" };
        sale = sale.With(Cast.EphedrineTablets, "30 片", Cast.Ephedrine);
        Assert.Equal("takenOverBy", sale.AskedOf(Rule)!.Field);
        Assert.Null((sale with { Booker = Cast.Hospital }).AskedOf(Rule));
    }

    [Fact]
    public void Raw_material_is_not_asked() => Assert.Null(
        (World.Of(MovementKind.Dispatch) with { Booker = Cast.DrugMaker }).With(Cast.Ephedrine, "1 kg").AskedOf(Rule));

    [Fact]
    public void Compound_preparations_are_not_asked() => Assert.Null(
        World.Of(MovementKind.Dispatch).With(Cast.CompoundTablets, "10 片", Cast.Ephedrine).AskedOf(Rule));
}
