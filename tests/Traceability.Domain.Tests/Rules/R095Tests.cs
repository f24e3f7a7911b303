using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R095Tests
{
    private static readonly R095_EphedraIsExportedUnderQuota Rule = new();

    private static World Exported() => (World.Of(MovementKind.Export) with { Other = Cast.Importer })
        .With(Cast.EphedraHerb, "100 kg");

    [Fact]
    public void Without_quota_and_licence_it_stays()
    {
        Assert.Equal("purchasePermit", Exported().AskedOf(Rule)!.Field);
        Assert.NotNull(Exported().Under(new Paper("PT-EXP", Cast.Producer)).AskedOf(Rule));
    }

    [Fact]
    public void With_them_it_goes() => Assert.Null(
        Exported().Under(new Paper("PT-EPH-EXP", Cast.Producer).For(Cast.EphedraHerb, "100 kg")).AskedOf(Rule));

    [Fact]
    public void They_reach_to_the_gram_and_to_the_herb_they_name()
    {
        Paper quota = new("PT-EPH-EXP", Cast.Producer);
        Finding? finding = Exported().Under(quota.For(Cast.EphedraHerb, "99.999 kg")).AskedOf(Rule);
        Assert.Equal((Severity.Block, "items[0].quantity"), (finding!.Severity, finding.Field));
        Assert.NotNull(Exported().Under(quota.For(Cast.Acetone, "100 kg")).AskedOf(Rule));
        Assert.Null(Exported().Under(quota.For(Cast.EphedraHerb)).AskedOf(Rule));
    }

    [Fact]
    public void The_rule_begins_with_2019()
    {
        Assert.False(Rule.Card.IsInForceOn(new DateOnly(2018, 12, 31)));
        Assert.True(Rule.Card.IsInForceOn(new DateOnly(2019, 1, 1)));
    }

    [Fact]
    public void Sales_at_home_and_other_goods_are_not_asked()
    {
        Assert.Null(World.Of(MovementKind.Dispatch).With(Cast.EphedraHerb, "1 kg").AskedOf(Rule));
        Assert.Null((World.Of(MovementKind.Export) with { Other = Cast.Importer }).With(Cast.Acetone, "1 kg")
            .AskedOf(Rule));
    }
}
