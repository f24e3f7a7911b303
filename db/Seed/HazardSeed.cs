namespace Traceability.Db.Seed;

/// <summary>
/// 危险性 in the few words that fit a label, by substance, as the product ships them; the carrier's hazard signs and the
/// safety data sheet go with the goods as ever.
/// </summary>
public static class HazardSeed
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Shipped = new(Read);

    /// <summary>In Chinese, as the label is; null when none is known.</summary>
    public static string? Of(string substance) => Shipped.Value.GetValueOrDefault(substance);

    private static Dictionary<string, string> Read() => CsvTable.OfResource("hazards.csv").Rows
        .ToDictionary(row => row["substance"], row => row["hazard_zh"], StringComparer.Ordinal);
}
