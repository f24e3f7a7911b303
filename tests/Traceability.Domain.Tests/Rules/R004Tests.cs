using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R004Tests
{
    private static readonly R004_CategoryTwoAndThreeTradeIsFiled Rule = new();

    private static readonly Paper Filing = new Paper("PT-FILE-OPER-3", Cast.Trader).For(Cast.Acetone);

    private static World Sold() =>
        (World.Of(MovementKind.Dispatch) with { Booker = Cast.Trader }).With(Cast.Acetone, "1 kg");

    [Fact]
    public void A_trader_without_a_filing_is_told_and_the_sale_stands() =>
        Assert.Equal(Severity.Warn, Sold().AskedOf(Rule)!.Severity);

    [Fact]
    public void A_filing_counts_to_its_last_day()
    {
        Assert.Null((Sold() with { OwnHolds = [Filing with { To = World.Today }] }).AskedOf(Rule));
        Assert.NotNull((Sold() with { OwnHolds = [Filing with { To = World.Today.AddDays(-1) }] }).AskedOf(Rule));
    }

    [Fact]
    public void A_filing_for_category_3_does_not_serve_category_2() => Assert.NotNull(
        (World.Of(MovementKind.Dispatch) with { Booker = Cast.Trader, OwnHolds = [Filing] })
            .With(Cast.Ether, "1 kg").AskedOf(Rule));

    [Fact]
    public void A_producer_sells_its_own_under_the_production_filing() =>
        Assert.Null((Sold() with { Booker = Cast.Producer }).AskedOf(Rule));

    [Fact]
    public void A_deposit_is_no_trade() => Assert.Null((Sold() with { Other = Cast.Warehouse }).AskedOf(Rule));
}
