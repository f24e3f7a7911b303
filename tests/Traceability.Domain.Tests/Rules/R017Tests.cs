using Traceability.Domain.Ledger;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R017Tests
{
    private static readonly R017_PurchaseStaysWithinThePermit Rule = new();

    private static Paper Filing => new Paper("PT-BUY-23-M", Cast.Plant).For(Cast.Acetone, "100 kg");

    [Theory]
    [InlineData("100", true)]
    [InlineData("100.000001", false)]
    public void A_purchase_ends_where_the_permit_ends_to_the_milligram(string kilograms, bool passes) => Assert.Equal(
        passes,
        World.Of(MovementKind.Order).With(Cast.Acetone, kilograms + " kg").Under(Filing).AskedOf(Rule) is null);

    [Fact]
    public void The_figures_are_said_in_kilograms()
    {
        Finding? finding = World.Of(MovementKind.Order).With(Cast.Acetone, "120 kg").Under(Filing).AskedOf(Rule);
        Assert.Contains("丙酮 本次 120.000 kg，余量 100.000 kg", finding!.MessageZh, StringComparison.Ordinal);
        Assert.Contains("Acetone: 120.000 kg wanted, 100.000 kg left", finding.MessageEn, StringComparison.Ordinal);
        Assert.Equal("items[0].quantity", finding.Field);
    }

    [Fact]
    public void All_items_of_a_movement_count_together() => Assert.NotNull(World.Of(MovementKind.Order)
        .With(Cast.Acetone, "60 kg").With(Cast.Acetone, "40.001 kg").Under(Filing).AskedOf(Rule));

    [Fact]
    public void A_variety_that_is_not_on_the_permit_is_refused()
    {
        Finding? finding = World.Of(MovementKind.Order)
            .With(Cast.Acetone, "1 kg").With(Cast.Ether, "1 kg").Under(Filing).AskedOf(Rule);
        Assert.Contains("证上没有 乙醚", finding!.MessageZh, StringComparison.Ordinal);
        Assert.Equal("items[1].product", finding.Field);
    }

    [Fact]
    public void Content_counts_when_the_permit_counts_content()
    {
        World order = World.Of(MovementKind.Order).Under(new Paper("PT-BUY-23-M", Cast.Plant).For(Cast.Ether, "713 g"));
        Assert.Null(order.With(Cast.EtherByTheLitre, "1 L", Cast.Ether).AskedOf(Rule));
        Assert.NotNull(order.With(Cast.EtherByTheLitre, "1001 mL", Cast.Ether).AskedOf(Rule));
    }

    [Fact]
    public void Gross_weight_counts_when_the_permit_counts_gross()
    {
        World order = World.Of(MovementKind.Order).Under(new Paper("PT-BUY-23-M", Cast.Plant)
            .For(Cast.Acetone, "1 kg", PermitBasis.GrossWeight).For(Cast.AceticAnhydride, "1 kg"));
        Assert.Null(order.With(Cast.Mixture, "1 kg", Cast.Acetone, Cast.AceticAnhydride).AskedOf(Rule));
        Assert.NotNull(order.With(Cast.Mixture, "1.1 kg", Cast.Acetone, Cast.AceticAnhydride).AskedOf(Rule));
    }

    [Fact]
    public void A_licence_without_quantity_sets_no_limit() => Assert.Null(
        (World.Of(MovementKind.Order) with { Booker = Cast.Hospital })
            .With(Cast.MorphineTablets, "6000 片", Cast.Morphine)
            .Under(new Paper("PT-SEAL", Cast.Hospital).For(Cast.Morphine)).AskedOf(Rule));

    [Fact]
    public void Delivery_of_an_order_counts_against_what_it_reserved()
    {
        World delivery = World.Of(MovementKind.Dispatch)
            .Answering(MovementKind.Order, Cast.Plant, Cast.Producer).Under(Filing with { AllReserved = true });
        Assert.Null(delivery.With(Cast.Acetone, "100 kg").AskedOf(Rule));
        Assert.NotNull(delivery.With(Cast.Acetone, "100.001 kg").AskedOf(Rule));
    }

    [Fact]
    public void What_is_reserved_for_others_cannot_be_bought_again() => Assert.NotNull(World.Of(MovementKind.Order)
        .With(Cast.Acetone, "1 kg").Under(Filing with { AllReserved = true }).AskedOf(Rule));

    [Fact]
    public void A_receipt_is_not_a_second_purchase() => Assert.Null(World.Of(MovementKind.Receipt)
        .With(Cast.Acetone, "500 kg").Under(Filing).AskedOf(Rule));

    [Fact]
    public void Without_a_known_permit_there_is_nothing_to_exceed()
    {
        World order = World.Of(MovementKind.Order).With(Cast.Acetone, "1 kg");
        Assert.Null((order with { PurchaseNumber = "不明" }).AskedOf(Rule));
    }
}
