using System.Globalization;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight.Inspections;

/// <summary>
/// Whether a laboratory's result contradicts what the product is declared to hold. What is weaker than its label was
/// perhaps thinned after something was taken out. Pure.
/// </summary>
public static class AssayCheck
{
    private const long Million = 1_000_000;
    private const int Thousand = 1000;
    private const long NanogramsOfMilliPercent = 10;

    /// <summary>Thousandths of a percent by mass; null when the product is not reckoned by weight.</summary>
    /// <param name="nanogramsPerUnit">Declared content of all controlled substances together.</param>
    public static long? Declared(BaseUnit unit, long nanogramsPerUnit) =>
        unit == BaseUnit.Milligram && nanogramsPerUnit > 0 ? nanogramsPerUnit / NanogramsOfMilliPercent : null;

    /// <param name="tolerancePpm">How far below the declared content an assay may lie, in parts per million of
    /// it.</param>
    public static bool IsBelow(long assayMilliPercent, long declaredMilliPercent, int tolerancePpm) =>
        checked((declaredMilliPercent - assayMilliPercent) * Million) > checked(declaredMilliPercent * tolerancePpm);

    /// <summary>98.5%.</summary>
    public static string Show(long milliPercent)
    {
        string fraction = (milliPercent % Thousand).ToString("000", CultureInfo.InvariantCulture).TrimEnd('0');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{milliPercent / Thousand}{(fraction.Length == 0 ? "" : "." + fraction)}%");
    }
}
