using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules;

/// <summary>
/// 法释〔2016〕8号 arts 7–8 (precursors, R-150 to R-156) and 1–2 (drugs): from which quantity unlawful dealing is a crime.
/// Salts, mixtures and medicines count by their content of the substance. The alert levels at 50 % and 10 % are a
/// design choice, not law.
/// </summary>
public static class CriminalQuantity
{
    private const long Gram = 1_000;
    private const long Kilogram = 1_000 * Gram;

    public static IReadOnlyList<CriminalGroup> Precursors { get; } =
    [
        new("R-150", "麻黄碱、伪麻黄碱、消旋麻黄碱", "Ephedrine, pseudoephedrine, racephedrine",
            1 * Kilogram, 5 * Kilogram, ["CN-P1-12", "CN-P1-12-01", "CN-P1-12-02", "CN-P1-12-03"]),
        new("R-151", "1-苯基-2-丙酮、1-苯基-2-溴-1-丙酮、3,4-亚甲基二氧苯基-2-丙酮、羟亚胺",
            "1-Phenyl-2-propanone, 2-bromopropiophenone, 3,4-MDP-2-P, hydroxylimine",
            2 * Kilogram, 10 * Kilogram, ["CN-P1-01", "CN-P1-15", "CN-P1-02", "CN-P1-13"]),
        new("R-152", "3-氧-2-苯基丁腈、邻氯苯基环戊酮、去甲麻黄碱、甲基麻黄碱",
            "APAAN, o-chlorophenyl cyclopentyl ketone, norephedrine, methylephedrine",
            4 * Kilogram, 20 * Kilogram, ["CN-P1-16", "CN-P1-14", "CN-P1-12-04", "CN-P1-12-05"]),
        new("R-153", "醋酸酐", "Acetic anhydride", 10 * Kilogram, 50 * Kilogram, ["CN-P2-02"]),
        new("R-154", "麻黄浸膏、麻黄浸膏粉、胡椒醛、黄樟素、黄樟油、异黄樟素、麦角酸、麦角胺、麦角新碱、苯乙酸",
            "Ephedra extract and its powder, piperonal, safrole, sassafras oil, isosafrole, lysergic acid, ergotamine, "
                + "ergometrine, phenylacetic acid",
            20 * Kilogram, 100 * Kilogram,
            [
                "CN-P1-12-06", "CN-P1-12-07", "CN-P1-03", "CN-P1-04", "CN-P1-05", "CN-P1-06", "CN-P1-09", "CN-P1-10",
                "CN-P1-11", "CN-P2-01",
            ]),
        new("R-155", "N-乙酰邻氨基苯酸、邻氨基苯甲酸、三氯甲烷、乙醚、哌啶",
            "N-Acetylanthranilic acid, anthranilic acid, chloroform, ether, piperidine",
            50 * Kilogram, 250 * Kilogram, ["CN-P1-07", "CN-P1-08", "CN-P2-03", "CN-P2-04", "CN-P2-05"]),
        new("R-156", "甲苯、丙酮、甲基乙基酮、高锰酸钾、硫酸、盐酸",
            "Toluene, acetone, MEK, potassium permanganate, sulphuric acid, hydrochloric acid",
            100 * Kilogram, 500 * Kilogram,
            ["CN-P3-01", "CN-P3-02", "CN-P3-03", "CN-P3-04", "CN-P3-05", "CN-P3-06"]),
    ];

    public static IReadOnlyList<CriminalGroup> Drugs { get; } =
    [
        Drug("二氢埃托啡", "Dihydroetorphine", 2, 10, "CN-N-13"),
        Drug("吗啡", "Morphine", 20 * Gram, 100 * Gram, "CN-N-01"),
        Drug("芬太尼", "Fentanyl", 25 * Gram, 125 * Gram, "CN-N-02"),
        Drug("哌替啶", "Pethidine", 50 * Gram, 250 * Gram, "CN-N-06"),
        Drug("氯胺酮", "Ketamine", 100 * Gram, 500 * Gram, "CN-Y1-01"),
        Drug("美沙酮", "Methadone", 200 * Gram, 1 * Kilogram, "CN-N-12"),
        Drug("曲马多、γ-羟丁酸", "Tramadol, GHB", 400 * Gram, 2 * Kilogram, "CN-Y2-25", "CN-Y2-26", "CN-Y1-02"),
        Drug("可待因、丁丙诺啡", "Codeine, buprenorphine", 1 * Kilogram, 5 * Kilogram,
            "CN-N-10", "CN-Y2-27", "CN-Y1-05", "CN-Y2-29", "CN-Y2-31"),
        Drug("三唑仑", "Triazolam", 10 * Kilogram, 50 * Kilogram, "CN-Y1-03"),
        Drug("阿普唑仑", "Alprazolam", 20 * Kilogram, 100 * Kilogram, "CN-Y2-06"),
        Drug("咖啡因、罂粟壳", "Caffeine, poppy shell", 40 * Kilogram, 200 * Kilogram, "CN-Y2-01", "CN-N-15"),
        Drug("巴比妥、苯巴比妥、安钠咖", "Barbital, phenobarbital, caffeine and sodium benzoate",
            50 * Kilogram, 250 * Kilogram, "CN-Y2-18", "CN-Y2-15", "CN-Y2-02"),
        Drug("艾司唑仑、地西泮", "Estazolam, diazepam", 100 * Kilogram, 500 * Kilogram, "CN-Y2-07", "CN-Y2-05"),
    ];

    private static readonly Dictionary<string, long> LowerMg = Precursors.Concat(Drugs)
        .SelectMany(group => group.Substances, (group, substance) => (substance, group.LowerMg))
        .ToDictionary(pair => pair.substance, pair => pair.LowerMg, StringComparer.Ordinal);

    /// <summary>
    /// Milligrams from which the crime is of the first grade; null for a substance the paper does not name.
    /// </summary>
    public static long? LowerOf(string substance) => LowerMg.TryGetValue(substance, out long mg) ? mg : null;

    /// <summary>The graver of the rule's own level and what the quantity says.</summary>
    public static AlertLevel LevelOf(AlertLevel rule, string? substance, long milligrams)
    {
        if (substance is null || LowerOf(substance) is not { } lower) return rule;
        AlertLevel byQuantity =
            milligrams >= lower ? AlertLevel.Critical
            : (Int128)milligrams * 2 >= lower ? AlertLevel.Serious
            : (Int128)milligrams * 10 >= lower ? AlertLevel.Warning
            : AlertLevel.Notice;
        return byQuantity > rule ? byQuantity : rule;
    }

    /// <summary>The same for goods: every substance in them is asked, and the gravest answers.</summary>
    public static AlertLevel LevelOf(AlertLevel rule, Goods goods) =>
        goods.Product is null ? rule : goods.Product.Contents.Aggregate(rule, (level, content) =>
            LevelOf(level, content.Substance, content.MilligramsIn(Math.Max(goods.Units, 0))));

    private static CriminalGroup Drug(string zh, string en, long lowerMg, long upperMg, params string[] substances) =>
        new("", zh, en, lowerMg, upperMg, substances);
}
