using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R091Tests
{
    private static readonly R091_EphedraIsBoughtUnderLicence Rule = new();

    private static readonly Paper Licence = new Paper("PT-EPH-ACQ", Cast.EphedraBuyer)
    {
        FromRegion = "150800",
    }.For(Cast.EphedraHerb, "5000 kg");

    private static World Bought(Organisation? seller = null) =>
        (World.Of(MovementKind.Purchase) with { Booker = Cast.EphedraBuyer, Other = seller ?? Cast.Harvester })
        .With(Cast.EphedraHerb, "100 kg");

    [Fact]
    public void Without_a_licence_herb_is_not_bought() =>
        Assert.Equal("purchasePermit", Bought().AskedOf(Rule)!.Field);

    [Fact]
    public void With_one_it_is_bought_in_its_area()
    {
        Assert.Null(Bought().Under(Licence).AskedOf(Rule));
        Finding? outside = Bought().Under(Licence with { FromRegion = "130100" }).AskedOf(Rule);
        Assert.Equal("counterparty", outside!.Field);
        Assert.Null(Bought().Under(Licence with { FromRegion = null }).AskedOf(Rule));
    }

    [Fact]
    public void The_area_is_where_it_is_collected_not_where_a_purchaser_sits() => Assert.Null(
        Bought(Cast.Trader).Under(Licence with { FromRegion = "130100" }).AskedOf(Rule));

    [Fact]
    public void Other_goods_are_not_asked() =>
        Assert.Null(World.Of(MovementKind.Purchase).With(Cast.Acetone, "1 kg").AskedOf(Rule));
}
