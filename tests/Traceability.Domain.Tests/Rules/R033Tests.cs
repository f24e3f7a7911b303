using Traceability.Domain.Ledger;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R033Tests
{
    private static readonly R033_NoCashForNarcotics Rule = new();

    private static World Cash(World world) => world with { Payment = PaymentMeans.Cash };

    [Fact]
    public void Narcotic_and_psychotropic_drugs_are_not_paid_in_cash()
    {
        World order = Cash(World.Of(MovementKind.Order));
        Assert.Equal("payment", order.With(Cast.MorphineTablets, "600 片", Cast.Morphine).AskedOf(Rule)!.Field);
        Assert.NotNull(order.With(Cast.Ketamine, "1 g").AskedOf(Rule));
        Assert.NotNull(order.With(Cast.DiazepamTablets, "10 片", Cast.Diazepam).AskedOf(Rule));
    }

    [Theory]
    [InlineData(PaymentMeans.Transfer)]
    [InlineData(PaymentMeans.Cheque)]
    [InlineData(PaymentMeans.Acceptance)]
    [InlineData(PaymentMeans.Barter)]
    public void Other_means_are_not_cash(PaymentMeans means) => Assert.Null(
        (World.Of(MovementKind.Order) with { Payment = means }).With(Cast.Morphine, "1 g").AskedOf(Rule));

    [Fact]
    public void Precursors_are_R032s_matter() =>
        Assert.Null(Cash(World.Of(MovementKind.Order)).With(Cast.Acetone, "1 kg").AskedOf(Rule));

    [Fact]
    public void A_patient_pays_the_hospital_in_cash()
    {
        World dispensed = Cash(World.Of(MovementKind.Dispense) with { Booker = Cast.Hospital, Other = null });
        Assert.Null(dispensed.With(Cast.MorphineTablets, "10 片", Cast.Morphine).AskedOf(Rule));
        World sold = Cash(World.SaleToAPerson() with { Booker = Cast.Hospital });
        Assert.Null(sold.With(Cast.MorphineTablets, "10 片", Cast.Morphine).AskedOf(Rule));
    }

    [Fact]
    public void A_pharmacy_takes_cash_for_class_two_only()
    {
        World dispensed = Cash(World.Of(MovementKind.Dispense) with { Booker = Cast.Pharmacy, Other = null });
        Assert.Null(dispensed.With(Cast.DiazepamTablets, "10 片", Cast.Diazepam).AskedOf(Rule));
        Assert.NotNull(dispensed.With(Cast.MorphineTablets, "10 片", Cast.Morphine).AskedOf(Rule));
    }

    [Fact]
    public void A_trader_sells_no_person_a_narcotic_for_cash() => Assert.NotNull(
        Cash(World.SaleToAPerson()).With(Cast.DiazepamTablets, "10 片", Cast.Diazepam).AskedOf(Rule));
}
