using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R092Tests
{
    private static readonly R092_EphedraIsBoughtFromCertifiedCollectors Rule = new();

    private static readonly Paper Certificate =
        new Paper("PT-EPH-HARV", Cast.Harvester).For(Cast.EphedraHerb, "500 kg");

    private static World Bought(string amount, string before = "0") =>
        (World.Of(MovementKind.Purchase) with
        {
            Booker = Cast.EphedraBuyer, Other = Cast.Harvester, SellerHolds = [Certificate],
            HerbSoldByCollectorMg = long.Parse(before, System.Globalization.CultureInfo.InvariantCulture),
        }).With(Cast.EphedraHerb, amount);

    [Fact]
    public void A_certified_collector_sells_up_to_the_gram_approved()
    {
        Assert.Null(Bought("500 kg").AskedOf(Rule));
        Assert.Null(Bought("100 kg", "400000000").AskedOf(Rule));
        Finding? finding = Bought("100 kg", "400000001").AskedOf(Rule);
        Assert.Equal((Severity.Block, "items[0].quantity"), (finding!.Severity, finding.Field));
    }

    [Fact]
    public void Nobody_buys_from_a_collector_without_certificate()
    {
        Assert.Equal("counterparty", (Bought("1 kg") with { SellerHolds = [] }).AskedOf(Rule)!.Field);
        Assert.NotNull((Bought("1 kg") with { SellerHolds = [Certificate with { To = World.Today.AddDays(-1) }] })
            .AskedOf(Rule));
        Assert.Null((Bought("1 kg") with { SellerHolds = [Certificate with { To = World.Today }] }).AskedOf(Rule));
    }

    [Fact]
    public void Purchasers_and_drug_makers_sell_on_under_another_rule()
    {
        Assert.Null((Bought("1 kg") with { Other = Cast.EphedraBuyer, SellerHolds = [] }).AskedOf(Rule));
        Assert.Null((Bought("1 kg") with { Other = Cast.DrugMaker, SellerHolds = [] }).AskedOf(Rule));
    }

    [Fact]
    public void Nobody_buys_from_a_stranger_to_the_trade_or_from_a_seller_nobody_names()
    {
        Assert.Contains("庚商贸", (Bought("1 kg") with { Other = Cast.Trader, SellerHolds = [] })
            .AskedOf(Rule)!.MessageZh, StringComparison.Ordinal);
        Finding? finding = (Bought("1 kg") with { Other = null, SellerHolds = [] }).AskedOf(Rule);
        Assert.Equal((Severity.Block, "counterparty"), (finding!.Severity, finding.Field));
    }

    [Fact]
    public void Other_goods_are_not_asked() => Assert.Null(
        (World.Of(MovementKind.Purchase) with { Other = null }).With(Cast.Acetone, "1 kg").AskedOf(Rule));
}
