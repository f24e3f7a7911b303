using Traceability.Domain.Ledger;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R018Tests
{
    private static readonly R018_PapersAreGenuineAndTheUsers Rule = new();

    private static Paper Filing => new Paper("PT-BUY-23-M", Cast.Plant).For(Cast.Acetone, "100 kg");

    private static Paper Licence =>
        new Paper("PT-TFILE-3-3M", Cast.Producer).For(Cast.Acetone, "100 kg") with { SingleUse = true };

    private static World Order => World.Of(MovementKind.Order).With(Cast.Acetone, "1 kg");

    private static World Dispatch => World.Of(MovementKind.Dispatch).With(Cast.Acetone, "1 kg").Under(Filing);

    [Fact]
    public void The_buyers_own_valid_permit_passes() => Assert.Null(Order.Under(Filing).AskedOf(Rule));

    [Fact]
    public void A_number_nobody_knows_is_refused()
    {
        Finding? finding = (Order with { PurchaseNumber = "购备00000" }).AskedOf(Rule);
        Assert.Contains("本系统没有证号 购备00000", finding!.MessageZh, StringComparison.Ordinal);
        Assert.Contains("not known here", finding.MessageEn, StringComparison.Ordinal);
        Assert.Equal("purchasePermit", finding.Field);
    }

    [Fact]
    public void An_unknown_transport_number_is_refused() =>
        Assert.Equal("transportPermit", (Dispatch with { TransportNumber = "运备00000" }).AskedOf(Rule)!.Field);

    [Theory]
    [InlineData(MovementKind.Order)]
    [InlineData(MovementKind.Purchase)]
    [InlineData(MovementKind.Dispatch)]
    [InlineData(MovementKind.Receipt)]
    [InlineData(MovementKind.Title)]
    [InlineData(MovementKind.Departed)]
    public void A_permit_of_another_holder_is_refused(MovementKind kind)
    {
        World sale = World.Of(kind).With(Cast.Acetone, "1 kg");
        Assert.Null(sale.Under(Filing).AskedOf(Rule));
        Assert.NotNull(sale.Under(Filing with { Holder = Cast.Trader }).AskedOf(Rule));
    }

    [Fact]
    public void A_permit_runs_from_its_first_day_to_its_last()
    {
        Assert.Null(Order.Under(Filing with { From = World.Today }).AskedOf(Rule));
        Assert.NotNull(Order.Under(Filing with { From = World.Today.AddDays(1) }).AskedOf(Rule));
        Assert.Null(Order.Under(Filing with { To = World.Today }).AskedOf(Rule));
        Finding? ranOut = Order.Under(Filing with { To = World.Today.AddDays(-1) }).AskedOf(Rule);
        Assert.Contains("2026-01-01 至 2026-05-19", ranOut!.MessageZh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PermitStatus.Revoked)]
    [InlineData(PermitStatus.Suspended)]
    [InlineData(PermitStatus.Closed)]
    [InlineData(PermitStatus.Used)]
    public void A_permit_taken_away_or_used_up_is_refused(PermitStatus status) =>
        Assert.NotNull(Order.Under(Filing with { Status = status }).AskedOf(Rule));

    [Fact]
    public void A_permit_that_expired_since_still_counts_for_the_day_it_ran() =>
        Assert.Null(Order.Under(Filing with { Status = PermitStatus.Expired }).AskedOf(Rule));

    [Fact]
    public void A_single_use_permit_is_used_once()
    {
        World order = Order.Under(Filing with { Type = "PT-BUY-23-S", SingleUse = true });
        Assert.Null(order.AskedOf(Rule));
        Assert.NotNull((order with { PurchasePermitUses = 1 }).AskedOf(Rule));
        Assert.Null((Order.Under(Filing) with { PurchasePermitUses = 7 }).AskedOf(Rule));
    }

    [Fact]
    public void Delivery_of_the_order_is_the_same_use_of_a_single_use_permit() => Assert.Null(
        (Dispatch.Under(Filing with { Type = "PT-BUY-23-S", SingleUse = true }) with { PurchasePermitUses = 1 })
            .Answering(MovementKind.Order, Cast.Plant, Cast.Producer).AskedOf(Rule));

    [Fact]
    public void A_single_use_transport_licence_makes_one_trip()
    {
        World trip = Dispatch.TravellingUnder(Licence);
        Assert.Null(trip.AskedOf(Rule));
        Assert.NotNull((trip with { TransportPermitUses = 1 }).AskedOf(Rule));
    }

    [Theory]
    [InlineData("PT-BUY-1N")]
    [InlineData("PT-TFILE-3-3M")]
    [InlineData("PT-FILE-OPER-3")]
    [InlineData("PT-UNHEARD-OF")]
    public void A_permit_for_something_else_is_refused(string type) =>
        Assert.NotNull(Order.Under(Filing with { Type = type }).AskedOf(Rule));

    [Fact]
    public void A_filing_for_class_three_does_not_carry_class_two()
    {
        World trip = World.Of(MovementKind.Dispatch).With(Cast.AceticAnhydride, "1 kg");
        Assert.NotNull(trip.TravellingUnder(new Paper("PT-TFILE-3-3M", Cast.Producer)).AskedOf(Rule));
        Assert.Null(trip.TravellingUnder(new Paper("PT-TRANS-2-3M", Cast.Producer)).AskedOf(Rule));
    }

    [Fact]
    public void A_transport_licence_is_the_shippers_or_the_owners()
    {
        Assert.NotNull(Dispatch.TravellingUnder(Licence with { Holder = Cast.Carrier }).AskedOf(Rule));
        World kept = Dispatch with { Owner = Cast.Trader };
        Assert.Null(kept.TravellingUnder(Licence with { Holder = Cast.Trader }).AskedOf(Rule));
    }

    [Fact]
    public void Seal_card_and_wholesaler_approval_serve_for_narcotics()
    {
        World order = World.Of(MovementKind.Order).With(Cast.MorphineTablets, "600 片", Cast.Morphine);
        Assert.Null((order with { Booker = Cast.Hospital }).Under(new Paper("PT-SEAL", Cast.Hospital)).AskedOf(Rule));
        Assert.Null((order with { Booker = Cast.Wholesaler }).Under(new Paper("PT-NWHOLE", Cast.Wholesaler))
            .AskedOf(Rule));
        Assert.NotNull(order.Under(Filing).AskedOf(Rule));
    }

    [Fact]
    public void Ephedra_is_bought_on_its_own_licence() => Assert.Null(World.Of(MovementKind.Order)
        .With(Cast.EphedraHerb, "1 t").Under(new Paper("PT-EPH-ACQ", Cast.Plant)).AskedOf(Rule));

    [Fact]
    public void Export_and_harvest_use_papers_of_their_own_kind()
    {
        World export = World.Of(MovementKind.Export).With(Cast.Acetone, "1 kg");
        Assert.Null(export.Under(new Paper("PT-EXP", Cast.Producer)).AskedOf(Rule));
        Assert.NotNull(export.Under(new Paper("PT-BUY-23-M", Cast.Producer)).AskedOf(Rule));
        World harvest = World.Of(MovementKind.Harvest).With(Cast.EphedraHerb, "1 t");
        Assert.Null(harvest.Under(new Paper("PT-EPH-HARV", Cast.Producer)).AskedOf(Rule));
        Assert.NotNull(harvest.Under(new Paper("PT-EPH-HARV", Cast.Plant)).AskedOf(Rule));
    }

    [Fact]
    public void R011_a_persons_certificate_is_checked_by_the_seller_and_no_units_paper_is_his()
    {
        World sale = World.SaleToAPerson().With(Cast.Acetone, "1 kg");
        Assert.Null((sale with { PurchaseNumber = "个备2026-7" }).AskedOf(Rule));
        Assert.NotNull(sale.Under(Filing).AskedOf(Rule));
    }

    [Fact]
    public void A_receipt_is_judged_by_the_day_the_goods_set_out()
    {
        World receipt = World.Of(MovementKind.Receipt).With(Cast.Acetone, "1 kg")
            .Under(Filing with { To = World.Today.AddDays(-1) });
        Assert.Null(receipt.Answering(MovementKind.Dispatch, Cast.Producer, Cast.Plant, World.Today.AddDays(-1))
            .AskedOf(Rule));
        Assert.NotNull(receipt.Answering(MovementKind.Dispatch, Cast.Producer, Cast.Plant).AskedOf(Rule));
    }

    [Fact]
    public void What_was_ordered_in_time_is_sent_and_received_after_the_last_day()
    {
        Paper ranOut = Filing with { To = World.Today.AddDays(-3) };
        Assert.Null(World.Of(MovementKind.Dispatch).With(Cast.Acetone, "1 kg").Under(ranOut)
            .Answering(MovementKind.Order, Cast.Plant, Cast.Producer, World.Today.AddDays(-3)).AskedOf(Rule));
        World receipt = World.Of(MovementKind.Receipt).With(Cast.Acetone, "1 kg").Under(ranOut)
            .Answering(MovementKind.Dispatch, Cast.Producer, Cast.Plant, World.Today.AddDays(-1));
        Assert.NotNull(receipt.AskedOf(Rule));
        Assert.Null(receipt.OrderedOn(World.Today.AddDays(-3)).AskedOf(Rule));
        Assert.NotNull(receipt.OrderedOn(World.Today.AddDays(-2)).AskedOf(Rule));
    }

    [Fact]
    public void What_was_revoked_on_the_way_is_reported_and_the_goods_are_booked()
    {
        World receipt = World.Of(MovementKind.Receipt).With(Cast.Acetone, "1 kg")
            .Answering(MovementKind.Dispatch, Cast.Producer, Cast.Plant);
        Assert.Equal(Severity.Report, receipt.Under(Filing with { Status = PermitStatus.Revoked })
            .AskedOf(Rule)!.Severity);
        Assert.Null(receipt.Under(Filing with { Status = PermitStatus.Used }).AskedOf(Rule));
        Paper borrowed = Filing with { Status = PermitStatus.Revoked, Holder = Cast.Trader };
        Assert.Equal(Severity.Block, receipt.Under(borrowed).AskedOf(Rule)!.Severity);
    }

    [Fact]
    public void The_permit_of_the_movement_answered_is_judged_without_being_cited_again()
    {
        World receipt = World.Of(MovementKind.Receipt).With(Cast.Acetone, "1 kg")
            .Answering(MovementKind.Dispatch, Cast.Producer, Cast.Plant);
        Assert.Null((receipt with { PurchasePermit = Filing }).AskedOf(Rule));
        Assert.NotNull((receipt with { PurchasePermit = Filing with { Holder = Cast.Trader } }).AskedOf(Rule));
    }

    [Fact]
    public void Another_number_than_that_of_the_movement_answered_is_refused()
    {
        World receipt = World.Of(MovementKind.Receipt).With(Cast.Acetone, "1 kg")
            .Answering(MovementKind.Dispatch, Cast.Producer, Cast.Plant).Under(Filing);
        string said = (receipt with { PurchaseNumber = "购备00000" }).AskedOf(Rule)!.MessageEn;
        Assert.Contains("购备00000 is cited", said, StringComparison.Ordinal);
        Assert.Contains("PT-BUY-23-M-1", said, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_said_at_once()
    {
        Paper bad = Filing with { Holder = Cast.Trader, To = World.Today.AddDays(-1), Status = PermitStatus.Suspended };
        string said = (Dispatch.Under(bad) with { TransportNumber = "运备00000" }).AskedOf(Rule)!.MessageEn;
        Assert.Contains("held by another", said, StringComparison.Ordinal);
        Assert.Contains("not on 2026-05-20", said, StringComparison.Ordinal);
        Assert.Contains("is suspended", said, StringComparison.Ordinal);
        Assert.Contains("运备00000 is not known here", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Goods_that_are_not_controlled_are_not_asked() => Assert.Null(
        (World.Of(MovementKind.Order) with { PurchaseNumber = "任意", Day = new DateOnly(2025, 7, 19) })
            .With(Cast.Piperidone, "1 kg").AskedOf(Rule));
}
