using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.Gate;
using Traceability.Domain.Rules;

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

    /// <summary>过境、转运: what comes from abroad and leaves again is an import and an export.</summary>
    [Theory]
    [InlineData(MovementKind.Import)]
    [InlineData(MovementKind.Export)]
    public void Transit_needs_a_licence_in_and_out(MovementKind kind) => Assert.NotNull(
        (World.Of(kind) with { Booker = Cast.Warehouse, Other = Cast.Importer }).With(Cast.Acetone, "1 kg")
            .AskedOf(Rule));

    [Theory]
    [InlineData(MovementKind.Dispatch)]
    [InlineData(MovementKind.Receipt)]
    [InlineData(MovementKind.Move)]
    [InlineData(MovementKind.Title)]
    public void R111_from_a_bonded_zone_or_between_two_no_border_is_crossed(MovementKind kind) => Assert.Null(
        (World.Of(kind) with { Other = Cast.Warehouse }).With(Cast.Acetone, "1 kg").AskedOf(Rule));

    [Theory]
    [InlineData("7664-93-9", 400_000, true)]
    [InlineData("7664-93-9", 400_001, false)]
    [InlineData("108-88-3", 400_000, true)]
    [InlineData("108-88-3", 400_001, false)]
    [InlineData("78-93-3", 400_000, true)]
    [InlineData("78-93-3", 400_001, false)]
    [InlineData("7647-01-0", 100_000, true)]
    [InlineData("7647-01-0", 100_001, false)]
    [InlineData("7722-64-7", 1, false)]
    public void R116_each_chemical_has_its_limit_and_at_the_limit_it_is_free(string cas, long parts, bool free)
    {
        Substance diluted = new()
        {
            Code = Cast.Acetone.Code, Class = SubstanceClass.Precursor3, NameZh = "稀释品种", NameEn = "Diluted",
            Cas = cas, LegalBasis = "", Verified = "yes", ListedFrom = new DateOnly(2005, 11, 1),
        };
        World export = World.Of(MovementKind.Export) with { Other = Cast.Importer };
        Assert.Equal(free, export.With(Cast.Thinner(parts), "1000 kg", diluted).AskedOf(Rule) is null);
    }

    [Fact]
    public void Within_the_country_no_mixture_is_too_weak() => Assert.NotNull(
        World.Of(MovementKind.Dispatch).With(Cast.Thinner(1), "1 kg", Cast.Acetone)
            .AskedOf(new R008_ClassTwoOrThreePurchaseIsFiledFirst()));
}
