using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R098Tests
{
    private static readonly R098_PacksOfCompoundsStaySmall Rule = new();

    private static World Made(long milligrams, int pieces, string form = "复方片剂") =>
        World.Of(MovementKind.Production).With(Cast.Compound(milligrams, pieces, form), "1000 片", Cast.Ephedrine);

    [Fact]
    public void A_pack_of_720_milligrams_is_lawful_and_one_of_750_is_not()
    {
        Assert.Null(Made(30, 24).AskedOf(Rule));
        Finding? finding = Made(30, 25).AskedOf(Rule);
        Assert.Equal((Severity.Block, "items[0].product"), (finding!.Severity, finding.Field));
    }

    [Fact]
    public void A_liquid_may_hold_800()
    {
        Assert.Null(Made(80, 10, "复方口服液").AskedOf(Rule));
        Assert.NotNull(Made(81, 10, "复方口服液").AskedOf(Rule));
        Assert.NotNull(Made(80, 10).AskedOf(Rule));
    }

    [Fact]
    public void What_is_on_the_shelf_may_be_counted_and_destroyed() => Assert.Null(
        World.Of(MovementKind.Destruction).With(Cast.Compound(30, 25), "25 片", Cast.Ephedrine).AskedOf(Rule));

    [Fact]
    public void The_limit_is_strict_to_the_milligram()
    {
        Assert.Null(Made(1, 720).AskedOf(Rule));
        Assert.NotNull(Made(1, 721).AskedOf(Rule));
        Assert.Null(Made(1, 800, "复方口服液").AskedOf(Rule));
        Assert.NotNull(Made(1, 801, "复方口服液").AskedOf(Rule));
    }
}
