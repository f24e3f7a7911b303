using Traceability.Domain.Ledger;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R032Tests
{
    private static readonly R032_NoCashOrBarter Rule = new();

    private static World Paid(World world, PaymentMeans means) => world with { Payment = means };

    [Theory]
    [InlineData(PaymentMeans.Cash)]
    [InlineData(PaymentMeans.Barter)]
    public void Cash_and_barter_are_refused(PaymentMeans means)
    {
        Finding? finding = Paid(World.Of(MovementKind.Order), means).With(Cast.Acetone, "1 kg").AskedOf(Rule);
        Assert.Equal(Severity.Block, finding!.Severity);
        Assert.Equal("payment", finding.Field);
        Assert.Contains("丙酮 1.000 kg", finding.MessageZh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PaymentMeans.Transfer)]
    [InlineData(PaymentMeans.Cheque)]
    [InlineData(PaymentMeans.Acceptance)]
    public void Payment_through_a_bank_passes(PaymentMeans means) =>
        Assert.Null(Paid(World.Of(MovementKind.Order), means).With(Cast.Piperonal, "1 kg").AskedOf(Rule));

    [Fact]
    public void Nothing_said_of_payment_is_not_cash() => Assert.Null(
        (World.Of(MovementKind.Receipt) with { Payment = null }).With(Cast.Piperonal, "1 kg").AskedOf(Rule));

    [Fact]
    public void Cash_at_the_delivery_is_cash_all_the_same() => Assert.NotNull(
        Paid(World.Of(MovementKind.Receipt), PaymentMeans.Cash).With(Cast.Ephedrine, "1 kg").AskedOf(Rule));

    [Fact]
    public void Narcotics_are_another_rules_matter() => Assert.Null(
        Paid(World.Of(MovementKind.Order), PaymentMeans.Cash).With(Cast.Morphine, "1 g").AskedOf(Rule));

    [Fact]
    public void A_person_pays_class_three_in_cash() => Assert.Null(
        Paid(World.SaleToAPerson(), PaymentMeans.Cash).With(Cast.Permanganate, "1 kg").AskedOf(Rule));

    [Fact]
    public void A_person_pays_no_class_two_in_cash() => Assert.NotNull(
        Paid(World.SaleToAPerson(), PaymentMeans.Cash).With(Cast.Acetone, "1 kg").With(Cast.Ether, "1 g")
            .AskedOf(Rule));

    [Fact]
    public void A_patient_pays_his_preparation_in_cash()
    {
        World counter = World.SaleToAPerson() with { Booker = Cast.Hospital, Purpose = "诊断书 118" };
        World sale = Paid(counter, PaymentMeans.Cash);
        Assert.Null(sale.With(Cast.EphedrineTablets, "30 片", Cast.Ephedrine).AskedOf(Rule));
        Assert.NotNull((sale with { Purpose = null }).With(Cast.EphedrineTablets, "30 片", Cast.Ephedrine)
            .AskedOf(Rule));
    }
}
