using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R002Tests
{
    private static readonly R002_CategoryOneIsTradedUnderLicence Rule = new();

    private static readonly Paper Licence = new Paper("PT-OPER-1N", Cast.Producer).For(Cast.Piperonal);

    private static World Sold() => World.Of(MovementKind.Dispatch).With(Cast.Piperonal, "1 kg");

    [Fact]
    public void Without_a_licence_category_1_is_not_sold()
    {
        Finding? finding = Sold().AskedOf(Rule);
        Assert.Equal(Severity.Block, finding!.Severity);
        Assert.Contains("乙生产厂", finding.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void With_an_operating_licence_it_is() =>
        Assert.Null((Sold() with { SellerHolds = [Licence] }).AskedOf(Rule));

    [Fact]
    public void A_licensed_producer_sells_what_it_makes() => Assert.Null((Sold() with
    {
        SellerHolds = [new Paper("PT-PROD-1N", Cast.Producer).For(Cast.Piperonal)],
    }).AskedOf(Rule));

    [Fact]
    public void The_licence_counts_to_its_last_day()
    {
        Assert.Null((Sold() with { SellerHolds = [Licence with { To = World.Today }] }).AskedOf(Rule));
        Assert.NotNull((Sold() with { SellerHolds = [Licence with { To = World.Today.AddDays(-1) }] }).AskedOf(Rule));
    }

    [Fact]
    public void A_designated_wholesaler_sells_preparations_and_no_raw_material()
    {
        World sale = (World.Of(MovementKind.Dispatch) with
        {
            Booker = Cast.Wholesaler,
            Other = Cast.Hospital,
            SellerHolds = [new Paper("PT-NWHOLE", Cast.Wholesaler)],
        });
        Assert.Null(sale.With(Cast.EphedrineTablets, "600 片", Cast.Ephedrine).AskedOf(Rule));
        Assert.NotNull(sale.With(Cast.Ephedrine, "1 kg").AskedOf(Rule));
    }

    [Fact]
    public void Returns_and_deposits_are_no_trade()
    {
        Assert.Null(Sold().Returning().AskedOf(Rule));
        Assert.Null((Sold() with { Other = Cast.Warehouse }).AskedOf(Rule));
    }

    [Fact]
    public void Exports_are_trade() => Assert.NotNull(
        (World.Of(MovementKind.Export) with { Other = Cast.Importer }).With(Cast.Piperonal, "1 kg").AskedOf(Rule));

    [Fact]
    public void R045_a_hospital_hands_a_preparation_to_its_patient_without_one()
    {
        World patient = (World.SaleToAPerson() with { Booker = Cast.Hospital, Purpose = "诊断书 2026-7" })
            .With(Cast.EphedrineTablets, "10 片", Cast.Ephedrine);
        Assert.Null(patient.AskedOf(Rule));
        Assert.NotNull((patient with { Purpose = null }).AskedOf(Rule));
        Assert.NotNull((patient with { Booker = Cast.Pharmacy }).AskedOf(Rule));
    }

    [Fact]
    public void Compound_preparations_are_not_asked() => Assert.Null(
        World.Of(MovementKind.Dispatch).With(Cast.CompoundTablets, "100 片", Cast.Ephedrine).AskedOf(Rule));

    [Fact]
    public void Nor_is_a_firms_own_transfer() => Assert.Null(
        (World.Of(MovementKind.Dispatch) with { Other = Cast.Producer }).With(Cast.Piperonal, "1 kg").AskedOf(Rule));
}
