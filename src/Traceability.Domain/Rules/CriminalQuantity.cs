using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules;

/// <summary>
/// 法释〔2016〕8号 arts 7–8: from which quantity unlawful dealing in a precursor is a crime. The alert
/// levels at 50 % and 10 % of it are a design choice, not law.
/// </summary>
public static class CriminalQuantity
{
    private const long Kilogram = 1_000_000;

    private static readonly Dictionary<string, long> LowerMg = new(StringComparer.Ordinal)
    {
        ["CN-P1-12-01"] = Kilogram, ["CN-P1-12-02"] = Kilogram, ["CN-P1-12-03"] = Kilogram, ["CN-P1-12"] = Kilogram,
        ["CN-P1-01"] = 2 * Kilogram, ["CN-P1-15"] = 2 * Kilogram, ["CN-P1-02"] = 2 * Kilogram,
            ["CN-P1-13"] = 2 * Kilogram,
        ["CN-P1-16"] = 4 * Kilogram, ["CN-P1-14"] = 4 * Kilogram,
        ["CN-P1-12-04"] = 4 * Kilogram, ["CN-P1-12-05"] = 4 * Kilogram,
        ["CN-P2-02"] = 10 * Kilogram,
        ["CN-P1-12-06"] = 20 * Kilogram, ["CN-P1-12-07"] = 20 * Kilogram, ["CN-P1-03"] = 20 * Kilogram,
        ["CN-P1-04"] = 20 * Kilogram, ["CN-P1-05"] = 20 * Kilogram, ["CN-P1-06"] = 20 * Kilogram,
        ["CN-P1-09"] = 20 * Kilogram, ["CN-P1-10"] = 20 * Kilogram, ["CN-P1-11"] = 20 * Kilogram,
        ["CN-P2-01"] = 20 * Kilogram,
        ["CN-P1-07"] = 50 * Kilogram, ["CN-P1-08"] = 50 * Kilogram, ["CN-P2-03"] = 50 * Kilogram,
        ["CN-P2-04"] = 50 * Kilogram, ["CN-P2-05"] = 50 * Kilogram,
        ["CN-P3-01"] = 100 * Kilogram, ["CN-P3-02"] = 100 * Kilogram, ["CN-P3-03"] = 100 * Kilogram,
        ["CN-P3-04"] = 100 * Kilogram, ["CN-P3-05"] = 100 * Kilogram, ["CN-P3-06"] = 100 * Kilogram,
    };

    /// <summary>
    /// Milligrams from which the crime is "fairly serious"; null for a substance the paper does not name.
    /// </summary>
    public static long? LowerOf(string substance) => LowerMg.TryGetValue(substance, out long mg) ? mg : null;

    /// <summary>The graver of the rule's own level and what the quantity says.</summary>
    public static AlertLevel LevelOf(AlertLevel rule, string? substance, long milligrams)
    {
        if (substance is null || LowerOf(substance) is not { } lower) return rule;
        AlertLevel byQuantity =
            milligrams >= lower ? AlertLevel.Critical
            : milligrams >= lower / 2 ? AlertLevel.Serious
            : milligrams >= lower / 10 ? AlertLevel.Warning
            : AlertLevel.Notice;
        return byQuantity > rule ? byQuantity : rule;
    }
}
