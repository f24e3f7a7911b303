using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R008Tests
{
    private static readonly R008_ClassTwoOrThreePurchaseIsFiledFirst Rule = new();

    [Theory]
    [InlineData(MovementKind.Order)]
    [InlineData(MovementKind.Purchase)]
    [InlineData(MovementKind.Dispatch)]
    [InlineData(MovementKind.Title)]
    [InlineData(MovementKind.Departed)]
    public void Class_two_or_three_purchase_without_a_filing_is_refused(MovementKind kind)
    {
        Finding? two = World.Of(kind).With(Cast.AceticAnhydride, "200 kg").AskedOf(Rule);
        Finding? three = World.Of(kind).With(Cast.Acetone, "0.5 kg").AskedOf(Rule);
        Assert.Contains("醋酸酐 200.000 kg", two!.MessageZh, StringComparison.Ordinal);
        Assert.Contains("Acetone 0.500 kg", three!.MessageEn, StringComparison.Ordinal);
        Assert.Equal("purchasePermit", two.Field);
        Assert.Equal(AlertLevel.Serious, three.Level);
    }

    [Fact]
    public void A_purchase_with_a_filing_passes() => Assert.Null(World.Of(MovementKind.Order)
        .With(Cast.Acetone, "5 kg")
        .Under(new Paper("PT-BUY-23-M", Cast.Plant).For(Cast.Acetone, "5 kg"))
        .AskedOf(Rule));

    [Fact]
    public void Amounts_of_one_substance_are_added_up() => Assert.Contains("丙酮 7.500 kg",
        World.Of(MovementKind.Order).With(Cast.Acetone, "5 kg").With(Cast.Acetone, "2.5 kg").AskedOf(Rule)!.MessageZh,
        StringComparison.Ordinal);

    [Fact]
    public void A_mixture_of_two_controlled_substances_is_asked_for_both()
    {
        string said = World.Of(MovementKind.Order).With(Cast.Mixture, "2 kg", Cast.Acetone, Cast.AceticAnhydride)
            .AskedOf(Rule)!.MessageEn;
        Assert.Contains("Acetone", said, StringComparison.Ordinal);
        Assert.Contains("Acetic anhydride", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_return_to_the_supplier_is_no_purchase()
    {
        World back = World.Of(MovementKind.Dispatch) with { Booker = Cast.Plant, Other = Cast.Producer };
        Assert.Null(back.With(Cast.Acetone, "5 kg").Returning().AskedOf(Rule));
    }

    [Fact]
    public void A_return_of_other_lots_than_those_received_is_a_sale()
    {
        World back = World.Of(MovementKind.Dispatch) with { Booker = Cast.Plant, Other = Cast.Producer };
        Assert.NotNull(back.With(Cast.Acetone, "5 kg").Returning().With(Cast.Acetone, "1 kg").AskedOf(Rule));
    }

    [Fact]
    public void A_substance_is_asked_for_from_the_day_it_was_listed()
    {
        World order = World.Of(MovementKind.Order).With(Cast.Piperidone, "1 kg");
        Assert.Null((order with { Day = new DateOnly(2025, 7, 19) }).AskedOf(Rule));
        Assert.NotNull((order with { Day = new DateOnly(2025, 7, 20) }).AskedOf(Rule));
    }

    [Theory]
    [InlineData("5", 0, true)]
    [InlineData("5.000001", 0, false)]
    [InlineData("5", 45_000_000, true)]
    [InlineData("5", 45_000_001, false)]
    [InlineData("0.000001", 50_000_000, false)]
    public void R010_a_person_buys_5_kg_of_permanganate_and_50_kg_a_year(string kilograms, long boughtMg, bool passes)
    {
        World sale = World.SaleToAPerson() with { PermanganateThisYearMg = boughtMg };
        Assert.Equal(passes, sale.With(Cast.Permanganate, kilograms + " kg").AskedOf(Rule) is null);
    }

    [Fact]
    public void R010_several_bottles_count_together() => Assert.NotNull(World.SaleToAPerson()
        .With(Cast.Permanganate, "3 kg").With(Cast.Permanganate, "2.001 kg").AskedOf(Rule));

    [Fact]
    public void R010_says_the_two_limits_and_what_was_bought()
    {
        World sale = World.SaleToAPerson() with { PermanganateThisYearMg = 47_000_000 };
        string said = sale.With(Cast.Permanganate, "4 kg").AskedOf(Rule)!.MessageZh;
        Assert.Contains("每次 5.000 kg、每年 50.000 kg", said, StringComparison.Ordinal);
        Assert.Contains("本次 4.000 kg，今年已购 47.000 kg", said, StringComparison.Ordinal);
    }

    [Fact]
    public void R010_is_for_persons_only() => Assert.NotNull(
        World.Of(MovementKind.Departed).With(Cast.Permanganate, "1 kg").AskedOf(Rule));

    [Fact]
    public void R010_an_unnamed_buyer_is_no_person() => Assert.NotNull(
        (World.SaleToAPerson() with { TakenOverBy = null }).With(Cast.Permanganate, "1 kg").AskedOf(Rule));

    [Fact]
    public void R011_a_person_buys_other_class_three_with_a_filing_only()
    {
        World sale = World.SaleToAPerson().With(Cast.Acetone, "1 kg");
        Assert.NotNull(sale.AskedOf(Rule));
        Assert.Null((sale with { PurchaseNumber = "个备2026-7" }).AskedOf(Rule));
    }

    [Fact]
    public void A_persons_class_two_is_left_to_R009() =>
        Assert.Null(World.SaleToAPerson().With(Cast.AceticAnhydride, "1 kg").AskedOf(Rule));
}
