using Traceability.Db.Seed;
using Traceability.Domain.Catalogue;

namespace Traceability.Db.Tests.Seed;

/// <summary>The reference files as shipped: counted, dated, and with numbers that check.</summary>
public sealed class ReferenceCatalogueTests
{
    private static IReadOnlyList<Substance> Substances => ReferenceCatalogue.Substances;

    [Fact]
    public void The_catalogue_has_47_items_in_54_rows()
    {
        Substance[] precursors = [.. Substances.Where(s => s.Class.IsPrecursor())];
        Substance[] members = [.. precursors.Where(s => s.Code.StartsWith("CN-P1-12-", StringComparison.Ordinal))];

        Assert.Equal(54, precursors.Length);
        Assert.Equal(7, members.Length);
        Assert.Equal(19, precursors.Count(s => s.Class.IsCategory1()) - members.Length);
        Assert.Equal(20, precursors.Count(s => s.Class == SubstanceClass.Precursor2));
        Assert.Equal(8, precursors.Count(s => s.Class == SubstanceClass.Precursor3));
    }

    [Fact]
    public void Ephedrines_and_ergot_alkaloids_are_pharmaceutical()
    {
        Assert.Equal(
            ["CN-P1-09", "CN-P1-10", "CN-P1-11", "CN-P1-12", "CN-P1-12-01", "CN-P1-12-02", "CN-P1-12-03",
                "CN-P1-12-04", "CN-P1-12-05", "CN-P1-12-06", "CN-P1-12-07"],
            Substances.Where(s => s.Class == SubstanceClass.Precursor1Pharmaceutical).Select(s => s.Code));
    }

    [Theory]
    [InlineData(SubstanceClass.Narcotic, 26)]
    [InlineData(SubstanceClass.Psychotropic1, 10)]
    [InlineData(SubstanceClass.Psychotropic2, 42)]
    [InlineData(SubstanceClass.Ephedra, 1)]
    public void Each_schedule_has_its_drugs(SubstanceClass schedule, int count) =>
        Assert.Equal(count, Substances.Count(s => s.Class == schedule));

    [Fact]
    public void Law_counts_from_the_day_a_substance_was_listed()
    {
        Substance piperidone = Substances.Single(s => s.Code == "CN-P2-19");
        Assert.False(piperidone.IsControlledOn(new DateOnly(2025, 7, 19)));
        Assert.True(piperidone.IsControlledOn(new DateOnly(2025, 7, 20)));

        Substance midazolam = Substances.Single(s => s.Code == "CN-Y1-08");
        Assert.Equal(new DateOnly(2024, 7, 1), midazolam.ListedFrom);
        Assert.Null(Substances.Single(s => s.Code == "CN-N-01").ListedFrom);
        Assert.All(
            Substances.Where(s => s.LegalBasis.Contains("施行", StringComparison.Ordinal)),
            s => Assert.NotNull(s.ListedFrom));
    }

    [Fact]
    public void Categories_one_and_two_include_their_salts_and_three_does_not() => Assert.All(
        Substances.Where(s => s.Class.IsPrecursor()),
        s => Assert.Equal(s.Class != SubstanceClass.Precursor3, s.IncludesSalts));

    [Fact]
    public void Every_cas_number_has_its_check_digit() => Assert.All(
        Substances.Select(s => s.Cas).OfType<string>(), cas => Assert.True(CasNumber.TryParse(cas, out _), cas));

    [Fact]
    public void Codes_are_unique()
    {
        Assert.Equal(Substances.Count, Substances.Select(s => s.Code).Distinct().Count());
        Assert.Equal(35, ReferenceCatalogue.PermitTypes.Select(t => t.Code).Distinct().Count());
    }

    [Fact]
    public void A_field_with_comma_and_quotes_is_read_whole()
    {
        Assert.Equal("3,4-亚甲基二氧苯基-2-丙酮", Substances.Single(s => s.Code == "CN-P1-02").NameZh);
        Assert.Equal("胡椒基甲基酮;MDP2P;3,4-MDP-2-P;PMK", Substances.Single(s => s.Code == "CN-P1-02").Aliases);
    }

    [Fact]
    public void Single_use_is_what_the_catalogue_says()
    {
        Assert.Equal(
            ["PT-ALLOC", "PT-BUY-1D", "PT-BUY-1N", "PT-BUY-23-S", "PT-CAFF", "PT-EPH-EXP", "PT-EXP", "PT-EXP-SPEC",
                "PT-NIMPEXP", "PT-NMAIL", "PT-PATIENT", "PT-TRANS-1", "PT-VERIF"],
            ReferenceCatalogue.PermitTypes.Where(t => t.SingleUse).Select(t => t.Code)
                .Order(StringComparer.Ordinal));
    }
}
