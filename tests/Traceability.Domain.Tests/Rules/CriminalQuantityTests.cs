using Traceability.Domain.Oversight;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

public sealed class CriminalQuantityTests
{
    private const long Gram = 1_000;

    [Theory]
    [InlineData("CN-P1-12-01", 1_000 * Gram, AlertLevel.Critical)]
    [InlineData("CN-P1-12-01", 999 * Gram, AlertLevel.Serious)]
    [InlineData("CN-P1-12-01", 500 * Gram, AlertLevel.Serious)]
    [InlineData("CN-P1-12-01", 499 * Gram, AlertLevel.Warning)]
    [InlineData("CN-P1-12-01", 100 * Gram, AlertLevel.Warning)]
    [InlineData("CN-P1-12-01", 99 * Gram, AlertLevel.Notice)]
    [InlineData("CN-P2-02", 10_000 * Gram, AlertLevel.Critical)]
    [InlineData("CN-P3-04", 99_999 * Gram, AlertLevel.Serious)]
    public void The_level_follows_the_criminal_threshold(string substance, long milligrams, AlertLevel level) =>
        Assert.Equal(level, CriminalQuantity.LevelOf(AlertLevel.Info, substance, milligrams));

    [Fact]
    public void The_rules_own_level_is_never_lowered() =>
        Assert.Equal(AlertLevel.Critical, CriminalQuantity.LevelOf(AlertLevel.Critical, "CN-P3-04", 1));

    [Fact]
    public void A_substance_the_paper_does_not_name_keeps_the_rules_level() =>
        Assert.Equal(AlertLevel.Notice, CriminalQuantity.LevelOf(AlertLevel.Notice, "CN-P3-08", long.MaxValue));

    public static TheoryData<string, long, long> Figures => new()
    {
        { "CN-P1-12", 1, 5 }, { "CN-P1-12-01", 1, 5 }, { "CN-P1-12-02", 1, 5 }, { "CN-P1-12-03", 1, 5 },
        { "CN-P1-01", 2, 10 }, { "CN-P1-02", 2, 10 }, { "CN-P1-13", 2, 10 }, { "CN-P1-15", 2, 10 },
        { "CN-P1-16", 4, 20 }, { "CN-P1-14", 4, 20 }, { "CN-P1-12-04", 4, 20 }, { "CN-P1-12-05", 4, 20 },
        { "CN-P2-02", 10, 50 },
        { "CN-P1-12-06", 20, 100 }, { "CN-P1-12-07", 20, 100 }, { "CN-P1-03", 20, 100 }, { "CN-P1-04", 20, 100 },
        { "CN-P1-05", 20, 100 }, { "CN-P1-06", 20, 100 }, { "CN-P1-09", 20, 100 }, { "CN-P1-10", 20, 100 },
        { "CN-P1-11", 20, 100 }, { "CN-P2-01", 20, 100 },
        { "CN-P1-07", 50, 250 }, { "CN-P1-08", 50, 250 }, { "CN-P2-03", 50, 250 }, { "CN-P2-04", 50, 250 },
        { "CN-P2-05", 50, 250 },
        { "CN-P3-01", 100, 500 }, { "CN-P3-02", 100, 500 }, { "CN-P3-03", 100, 500 }, { "CN-P3-04", 100, 500 },
        { "CN-P3-05", 100, 500 }, { "CN-P3-06", 100, 500 },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    public void Every_precursor_the_paper_names_has_its_two_figures(string substance, long lower, long upper)
    {
        CriminalGroup group = Assert.Single(CriminalQuantity.Precursors, g => g.Substances.Contains(substance));
        Assert.Equal((lower * 1_000 * Gram, upper * 1_000 * Gram), (group.LowerMg, group.UpperMg));
        Assert.Equal(AlertLevel.Critical, CriminalQuantity.LevelOf(AlertLevel.Info, substance, group.LowerMg));
        Assert.Equal(AlertLevel.Serious, CriminalQuantity.LevelOf(AlertLevel.Info, substance, group.LowerMg - 1));
    }

    [Fact]
    public void No_other_precursor_is_in_the_table() => Assert.Equal(
        Figures.Select(row => row.Data.Item1).Order(StringComparer.Ordinal),
        CriminalQuantity.Precursors.SelectMany(g => g.Substances).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("CN-N-13", 2)]
    [InlineData("CN-N-01", 20 * Gram)]
    [InlineData("CN-N-02", 25 * Gram)]
    [InlineData("CN-N-06", 50 * Gram)]
    [InlineData("CN-Y1-01", 100 * Gram)]
    [InlineData("CN-N-12", 200 * Gram)]
    [InlineData("CN-Y2-25", 400 * Gram)]
    [InlineData("CN-Y1-02", 400 * Gram)]
    [InlineData("CN-N-10", 1_000 * Gram)]
    [InlineData("CN-Y1-05", 1_000 * Gram)]
    [InlineData("CN-Y1-03", 10_000 * Gram)]
    [InlineData("CN-Y2-06", 20_000 * Gram)]
    [InlineData("CN-Y2-01", 40_000 * Gram)]
    [InlineData("CN-N-15", 40_000 * Gram)]
    [InlineData("CN-Y2-18", 50_000 * Gram)]
    [InlineData("CN-Y2-15", 50_000 * Gram)]
    [InlineData("CN-Y2-02", 50_000 * Gram)]
    [InlineData("CN-Y2-07", 100_000 * Gram)]
    [InlineData("CN-Y2-05", 100_000 * Gram)]
    public void Drugs_are_critical_from_the_fairly_large_amount(string substance, long fairlyLarge)
    {
        Assert.Equal(AlertLevel.Critical, CriminalQuantity.LevelOf(AlertLevel.Info, substance, fairlyLarge));
        Assert.Equal(AlertLevel.Serious, CriminalQuantity.LevelOf(AlertLevel.Info, substance, fairlyLarge - 1));
    }

    [Fact]
    public void A_large_amount_of_a_drug_is_five_times_the_fairly_large_one() => Assert.All(
        CriminalQuantity.Drugs.Concat(CriminalQuantity.Precursors), g => Assert.Equal(g.LowerMg * 5, g.UpperMg));

    [Fact]
    public void A_milligram_below_half_the_figure_is_not_half() =>
        Assert.Equal(AlertLevel.Warning, CriminalQuantity.LevelOf(AlertLevel.Info, "CN-P1-12-01", 500 * Gram - 1));

    [Fact]
    public void Medicines_count_by_the_drug_in_them()
    {
        // 667 tablets of 30 mg hold 20.01 g of morphine, 666 hold 19.98 g.
        Assert.Equal(AlertLevel.Critical,
            CriminalQuantity.LevelOf(AlertLevel.Info, new Goods(Cast.MorphineTablets, 667)));
        Assert.Equal(AlertLevel.Serious,
            CriminalQuantity.LevelOf(AlertLevel.Info, new Goods(Cast.MorphineTablets, 666)));
    }

    [Fact]
    public void Every_substance_of_a_mixture_is_asked_not_only_the_first() => Assert.Equal(
        // 20 kg hold 10 kg of acetone, a tenth of its figure, and 10 kg of acetic anhydride, all of its figure.
        AlertLevel.Critical, CriminalQuantity.LevelOf(AlertLevel.Info, new Goods(Cast.Mixture, 20_000 * Gram)));

    [Fact]
    public void Goods_nobody_named_keep_the_rules_level() =>
        Assert.Equal(AlertLevel.Info, CriminalQuantity.LevelOf(AlertLevel.Info, Goods.None));
}
