using System.Globalization;

namespace Traceability.Domain.Oversight;

/// <summary>What a setting means, in which unit, and what it may say.</summary>
/// <param name="Least">Smallest number; unused for a list of regions.</param>
/// <param name="BySubstance">A dot and a substance's code after the name makes an exception for one substance.</param>
public sealed record SettingCard(
    string Name, string Zh, string En, string UnitZh, string UnitEn, int Least, int Most, string? Rule = null,
    bool BySubstance = false, bool IsRegions = false)
{
    private const int RegionsMost = 500;

    /// <summary>Whether a text may stand as the value.</summary>
    public bool Accepts(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!IsRegions)
        {
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && number >= Least && number <= Most;
        }

        string[] regions = text.Split(';', StringSplitOptions.RemoveEmptyEntries);
        return regions.Length <= RegionsMost && string.Join(';', regions) == text
            && Array.TrueForAll(regions, r => r.Length == 6 && r.All(char.IsAsciiDigit));
    }
}
