using Traceability.Domain.Ledger;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R005Tests
{
    private static readonly R005_ClassOnePurchaseIsLicensedFirst Rule = new();

    [Theory]
    [InlineData(MovementKind.Order)]
    [InlineData(MovementKind.Purchase)]
    [InlineData(MovementKind.Dispatch)]
    [InlineData(MovementKind.Title)]
    [InlineData(MovementKind.Departed)]
    public void Class_one_purchase_without_a_permit_is_refused(MovementKind kind)
    {
        Finding? finding = World.Of(kind).With(Cast.Piperonal, "25 kg").AskedOf(Rule);
        Assert.NotNull(finding);
        Assert.Equal(Severity.Block, finding.Severity);
        Assert.Equal("purchasePermit", finding.Field);
        Assert.Contains("胡椒醛 25.000 kg", finding.MessageZh, StringComparison.Ordinal);
        Assert.Contains("Piperonal 25.000 kg", finding.MessageEn, StringComparison.Ordinal);
        Assert.Contains("第十四条", finding.SourceZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Class_one_purchase_with_a_permit_passes() => Assert.Null(World.Of(MovementKind.Order)
        .With(Cast.Piperonal, "25 kg")
        .Under(new Paper("PT-BUY-1N", Cast.Plant).For(Cast.Piperonal, "25 kg"))
        .AskedOf(Rule));

    [Fact]
    public void A_blank_permit_number_is_no_permit() => Assert.NotNull(
        (World.Of(MovementKind.Order) with { PurchaseNumber = "  " }).With(Cast.Piperonal, "1 g").AskedOf(Rule));

    [Theory]
    [InlineData(MovementKind.Receipt)]
    [InlineData(MovementKind.Production)]
    [InlineData(MovementKind.Consumption)]
    [InlineData(MovementKind.Move)]
    [InlineData(MovementKind.Opening)]
    [InlineData(MovementKind.Seizure)]
    [InlineData(MovementKind.Reversal)]
    public void What_is_no_purchase_is_not_asked(MovementKind kind) =>
        Assert.Null(World.Of(kind).With(Cast.Piperonal, "25 kg").AskedOf(Rule));

    [Fact]
    public void Other_classes_are_not_asked() => Assert.Null(World.Of(MovementKind.Order)
        .With(Cast.AceticAnhydride, "25 kg").With(Cast.Ephedrine, "1 kg").With(Cast.Morphine, "1 g").AskedOf(Rule));

    [Fact]
    public void Delivery_of_an_order_between_the_two_is_not_a_second_purchase() => Assert.Null(
        World.Of(MovementKind.Dispatch).With(Cast.Piperonal, "25 kg")
            .Answering(MovementKind.Order, Cast.Plant, Cast.Producer).AskedOf(Rule));

    [Fact]
    public void Somebody_elses_order_does_not_excuse_a_dispatch() => Assert.NotNull(
        World.Of(MovementKind.Dispatch).With(Cast.Piperonal, "25 kg")
            .Answering(MovementKind.Order, Cast.FarPlant, Cast.Producer).AskedOf(Rule));

    [Fact]
    public void Title_under_an_order_between_the_two_is_not_a_second_purchase() => Assert.Null(
        World.Of(MovementKind.Title).With(Cast.Piperonal, "25 kg")
            .Answering(MovementKind.Order, Cast.Plant, Cast.Producer).AskedOf(Rule));

    [Fact]
    public void Goods_sent_to_a_warehouse_for_keeping_are_not_sold() => Assert.Null(
        (World.Of(MovementKind.Dispatch) with { Other = Cast.Warehouse }).With(Cast.Piperonal, "25 kg").AskedOf(Rule));

    [Fact]
    public void What_a_warehouse_takes_in_for_keeping_and_enters_as_its_own_is_a_purchase() => Assert.NotNull(
        (World.Of(MovementKind.Receipt) with { Booker = Cast.Warehouse }).With(Cast.Piperonal, "25 kg")
            .Answering(MovementKind.Dispatch, Cast.Producer, Cast.Warehouse).AskedOf(Rule));

    [Fact]
    public void What_a_warehouse_takes_in_for_the_owner_is_no_purchase() => Assert.Null(
        (World.Of(MovementKind.Receipt) with { Booker = Cast.Warehouse, Owner = Cast.Producer })
            .With(Cast.Piperonal, "25 kg")
            .Answering(MovementKind.Dispatch, Cast.Producer, Cast.Warehouse).AskedOf(Rule));

    [Fact]
    public void A_warehouse_that_sends_the_owners_goods_back_sells_nothing() => Assert.Null(
        (World.Of(MovementKind.Dispatch) with { Booker = Cast.Warehouse, Owner = Cast.Plant })
            .With(Cast.Piperonal, "25 kg").AskedOf(Rule));

    [Fact]
    public void A_firms_own_transfer_is_no_purchase() => Assert.Null(
        (World.Of(MovementKind.Dispatch) with { Other = Cast.Producer }).With(Cast.Piperonal, "25 kg").AskedOf(Rule));

    [Fact]
    public void The_buyer_is_told_which_licence_it_holds()
    {
        World order = World.Of(MovementKind.Order).With(Cast.Piperonal, "25 kg") with
        {
            BuyerHolds = [new Paper("PT-BUY-1N", Cast.Plant).For(Cast.Piperonal, "25 kg")],
        };
        Assert.Contains("PT-BUY-1N-1", order.AskedOf(Rule)!.CureZh, StringComparison.Ordinal);
        World dispatch = order with { Kind = MovementKind.Dispatch, Booker = Cast.Producer, Other = Cast.Plant };
        Assert.DoesNotContain("PT-BUY-1N-1", dispatch.AskedOf(Rule)!.CureZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_order_came_into_force_nothing_is_refused()
    {
        World order = World.Of(MovementKind.Order).With(Cast.Piperonal, "25 kg");
        Assert.False(Rule.Card.IsInForceOn(new DateOnly(2005, 10, 31)));
        Assert.True(Rule.Card.IsInForceOn(new DateOnly(2005, 11, 1)));
        MovementFacts before = (order with { Day = new DateOnly(2005, 10, 31) }).Facts();
        Assert.IsType<Ruling.Accepted>(Rulebook.Decide(before.Draft, before));
    }
}
