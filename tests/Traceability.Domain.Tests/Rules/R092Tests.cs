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
    public void Other_sellers_are_another_rules_matter() => Assert.Null(
        (Bought("1 kg") with { Other = Cast.Trader, SellerHolds = [] }).AskedOf(Rule));
}
