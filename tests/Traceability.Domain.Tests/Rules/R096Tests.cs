using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R096Tests
{
    private static readonly R096_CompoundsAreSoldTwoPacksAtATime Rule = new();

    private static World Retail(string pieces) => (World.Of(MovementKind.Dispense) with
    {
        Booker = Cast.Pharmacy, Other = null, TakenOverBy = Cast.Adult,
    }).With(Cast.Compound(15, 24), pieces, Cast.Ephedrine);

    [Fact]
    public void Two_packs_are_sold_and_a_third_begun_is_not()
    {
        Assert.Null(Retail("48 片").AskedOf(Rule));
        Finding? finding = Retail("49 片").AskedOf(Rule);
        Assert.Equal((Severity.Block, "items[0].quantity"), (finding!.Severity, finding.Field));
        Assert.Contains("3 个最小包装", finding.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_products_count_together() => Assert.NotNull(
        Retail("48 片").With(Cast.Compound(10, 12), "1 片", Cast.Ephedrine).AskedOf(Rule));

    [Fact]
    public void On_prescription_the_quantity_is_the_prescriptions() =>
        Assert.Null((Retail("72 片") with { Purpose = "处方 9" }).AskedOf(Rule));

    [Fact]
    public void The_buyer_is_identified_always()
    {
        Assert.Equal("takenOverBy", (Retail("24 片") with { TakenOverBy = null }).AskedOf(Rule)!.Field);
        Assert.NotNull((Retail("24 片") with { TakenOverBy = Cast.PersonWithoutIdentity, Purpose = "处方 9" })
            .AskedOf(Rule));
    }

    [Fact]
    public void A_hospital_and_other_goods_are_not_asked()
    {
        Assert.Null((Retail("480 片") with { Booker = Cast.Hospital }).AskedOf(Rule));
        Assert.Null((World.Of(MovementKind.Dispense) with { Booker = Cast.Pharmacy, TakenOverBy = null })
            .With(Cast.DiazepamTablets, "480 片", Cast.Diazepam).AskedOf(Rule));
    }
}
