using Traceability.Domain.Ledger;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R006Tests
{
    private static readonly R006_PharmaceuticalPurchaseIsCertifiedFirst Rule = new();

    private static World HospitalOrders =>
        World.Of(MovementKind.Order) with { Booker = Cast.Hospital, Other = Cast.Wholesaler };

    private static World WholesalerOrders => World.Of(MovementKind.Order) with { Booker = Cast.Wholesaler };

    private static Paper SealCard => new Paper("PT-SEAL", Cast.Hospital).For(Cast.Ephedrine);

    private static Paper Slip => new Paper("PT-ALLOC", Cast.Wholesaler).For(Cast.Ephedrine);

    [Fact]
    public void Pharmaceutical_purchase_without_certificate_is_refused()
    {
        Finding? finding = World.Of(MovementKind.Order).With(Cast.Ephedrine, "10 kg").AskedOf(Rule);
        Assert.Contains("麻黄素 10.000 kg", finding!.MessageZh, StringComparison.Ordinal);
        Assert.Equal("purchasePermit", finding.Field);
    }

    [Fact]
    public void Pharmaceutical_purchase_with_certificate_passes() => Assert.Null(World.Of(MovementKind.Order)
        .With(Cast.Ephedrine, "10 kg").Under(new Paper("PT-BUY-1D", Cast.Plant).For(Cast.Ephedrine, "10 kg"))
        .AskedOf(Rule));

    [Fact]
    public void Other_classes_are_not_asked() =>
        Assert.Null(World.Of(MovementKind.Order).With(Cast.Piperonal, "10 kg").AskedOf(Rule));

    [Fact]
    public void R007_a_hospital_with_a_valid_seal_card_needs_no_certificate() => Assert.Null(
        (HospitalOrders with { BuyerHolds = [SealCard] }).With(Cast.Ephedrine, "1 kg").AskedOf(Rule));

    [Fact]
    public void R007_a_hospital_whose_seal_card_ran_out_yesterday_needs_one()
    {
        Paper ranOut = SealCard with { To = World.Today.AddDays(-1) };
        Assert.NotNull((HospitalOrders with { BuyerHolds = [ranOut] }).With(Cast.Ephedrine, "1 kg").AskedOf(Rule));
        Paper lastDay = SealCard with { To = World.Today };
        Assert.Null((HospitalOrders with { BuyerHolds = [lastDay] }).With(Cast.Ephedrine, "1 kg").AskedOf(Rule));
    }

    [Theory]
    [InlineData(PermitStatus.Revoked)]
    [InlineData(PermitStatus.Suspended)]
    public void R007_a_seal_card_taken_away_does_not_count(PermitStatus status) => Assert.NotNull(
        (HospitalOrders with { BuyerHolds = [SealCard with { Status = status }] })
            .With(Cast.Ephedrine, "1 kg").AskedOf(Rule));

    [Fact]
    public void R007_is_for_hospitals_only()
    {
        Paper card = new Paper("PT-SEAL", Cast.Plant).For(Cast.Ephedrine);
        Assert.NotNull((World.Of(MovementKind.Order) with { BuyerHolds = [card] })
            .With(Cast.Ephedrine, "1 kg").AskedOf(Rule));
    }

    [Theory]
    [InlineData("60000", true)]
    [InlineData("60001", false)]
    public void R015_a_wholesaler_buys_60000_tablets_on_the_slip(string tablets, bool passes) => Assert.Equal(passes,
        WholesalerOrders.With(Cast.EphedrineTablets, tablets + " 片", Cast.Ephedrine).Under(Slip).AskedOf(Rule) is null);

    [Theory]
    [InlineData("15000", true)]
    [InlineData("15001", false)]
    public void R015_a_wholesaler_buys_15000_ampoules_on_the_slip(string ampoules, bool passes) => Assert.Equal(passes,
        WholesalerOrders.With(Cast.EphedrineAmpoules, ampoules + " 支", Cast.Ephedrine).Under(Slip)
            .AskedOf(Rule) is null);

    [Fact]
    public void R015_the_slip_counts_all_items_together() => Assert.NotNull(WholesalerOrders
        .With(Cast.EphedrineTablets, "60000 片", Cast.Ephedrine).With(Cast.EphedrineTablets, "1 片", Cast.Ephedrine)
        .Under(Slip).AskedOf(Rule));

    [Fact]
    public void R015_the_slip_is_not_for_raw_material_nor_for_other_buyers()
    {
        Assert.NotNull(WholesalerOrders.With(Cast.Ephedrine, "1 g").Under(Slip).AskedOf(Rule));
        Assert.NotNull(World.Of(MovementKind.Order)
            .With(Cast.EphedrineTablets, "10 片", Cast.Ephedrine).Under(Slip).AskedOf(Rule));
    }

    [Fact]
    public void R015_reference_standards_need_none() => Assert.Null(World.Of(MovementKind.Order)
        .With(Cast.ReferenceStandard, "10 mg", Cast.Ephedrine).AskedOf(Rule));
}
