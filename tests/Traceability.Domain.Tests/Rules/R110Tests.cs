using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Gate;

namespace Traceability.Domain.Tests.Rules;

public sealed class R110Tests
{
    private static readonly R110_ImportAndExportAreLicensed Rule = new();

    private static readonly Paper Licence = new Paper("PT-EXP", Cast.Producer).For(Cast.Acetone, "100 kg");

    private static World Exported(string amount) =>
        (World.Of(MovementKind.Export) with { Other = Cast.Importer }).With(Cast.Acetone, amount);

    [Fact]
    public void Without_a_licence_nothing_crosses_the_border()
    {
        Assert.Equal("purchasePermit", Exported("1 kg").AskedOf(Rule)!.Field);
        World import = World.Of(MovementKind.Import) with { Other = Cast.Importer };
        Assert.Contains("进口", import.With(Cast.Acetone, "1 kg").AskedOf(Rule)!.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_a_licence_it_goes_up_to_the_gram()
    {
        Assert.Null(Exported("100 kg").Under(Licence).AskedOf(Rule));
        Assert.NotNull(Exported("100.001 kg").Under(Licence).AskedOf(Rule));
        Assert.NotNull(Exported("1 kg").With(Cast.Ether, "1 kg").Under(Licence).AskedOf(Rule));
    }

    [Theory]
    [InlineData(400_000, true)]
    [InlineData(400_001, false)]
    public void A_mixture_of_40_percent_crosses_freely_and_one_above_does_not(long partsPerMillion, bool free) =>
        Assert.Equal(free, (World.Of(MovementKind.Export) with { Other = Cast.Importer })
            .With(Cast.Thinner(partsPerMillion), "1000 kg", Cast.Acetone).AskedOf(Rule) is null);

    [Fact]
    public void Other_chemicals_know_no_weak_mixture() => Assert.NotNull(
        (World.Of(MovementKind.Export) with { Other = Cast.Importer }).With(Cast.EtherByTheLitre, "1 L", Cast.Ether)
            .AskedOf(Rule));

    [Fact]
    public void Compound_medicines_cross_freely() => Assert.Null(
        (World.Of(MovementKind.Export) with { Other = Cast.Importer })
            .With(Cast.CompoundTablets, "1000 片", Cast.Ephedrine).AskedOf(Rule));

    [Fact]
    public void To_a_bonded_zone_it_is_a_dispatch_and_not_asked() =>
        Assert.Null(World.Of(MovementKind.Dispatch).With(Cast.Acetone, "1 kg").AskedOf(Rule));
}
