using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R009Tests
{
    private static readonly R009_PersonsDoNotBuyClassOneOrTwo Rule = new();

    private static World FromTheHospital =>
        World.SaleToAPerson() with { Booker = Cast.Hospital, Purpose = "诊断书 2026-118" };

    [Fact]
    public void A_person_buys_no_class_one()
    {
        Finding? finding = World.SaleToAPerson().With(Cast.Piperonal, "1 g").AskedOf(Rule);
        Assert.Equal(AlertLevel.Critical, finding!.Level);
        Assert.Equal("takenOverBy", finding.Field);
        Assert.Contains("胡椒醛 0.001 kg", finding.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_buys_no_class_two_not_even_with_a_filing() => Assert.NotNull(
        World.SaleToAPerson().With(Cast.AceticAnhydride, "1 g")
            .Under(new Paper("PT-BUY-23-S", Cast.Plant).For(Cast.AceticAnhydride, "1 kg")).AskedOf(Rule));

    [Fact]
    public void A_person_may_buy_class_three() =>
        Assert.Null(World.SaleToAPerson().With(Cast.Acetone, "1 kg").AskedOf(Rule));

    [Fact]
    public void An_organisation_may_buy_class_one() =>
        Assert.Null(World.Of(MovementKind.Departed).With(Cast.Piperonal, "1 kg").AskedOf(Rule));

    [Fact]
    public void A_person_of_an_organisation_buys_for_it() => Assert.Null(
        (World.SaleToAPerson() with { TakenOverBy = Cast.Handler }).With(Cast.Piperonal, "1 kg").AskedOf(Rule));

    [Fact]
    public void R045_a_patient_gets_the_preparation_from_the_hospital() =>
        Assert.Null(FromTheHospital.With(Cast.EphedrineTablets, "30 片", Cast.Ephedrine).AskedOf(Rule));

    [Fact]
    public void R045_not_without_a_diagnosis_certificate() => Assert.NotNull(
        (FromTheHospital with { Purpose = " " }).With(Cast.EphedrineTablets, "30 片", Cast.Ephedrine).AskedOf(Rule));

    [Fact]
    public void R045_not_without_identity() => Assert.NotNull(
        (FromTheHospital with { TakenOverBy = Cast.PersonWithoutIdentity })
            .With(Cast.EphedrineTablets, "30 片", Cast.Ephedrine).AskedOf(Rule));

    [Fact]
    public void R045_not_from_a_trader() => Assert.NotNull(
        (FromTheHospital with { Booker = Cast.Trader })
            .With(Cast.EphedrineTablets, "30 片", Cast.Ephedrine).AskedOf(Rule));

    [Fact]
    public void R045_not_the_raw_material() =>
        Assert.NotNull(FromTheHospital.With(Cast.Ephedrine, "1 g").AskedOf(Rule));
}
