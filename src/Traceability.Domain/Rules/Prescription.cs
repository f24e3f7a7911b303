using System.Globalization;
using System.Text.RegularExpressions;

namespace Traceability.Domain.Rules;

/// <summary>处方: what the purpose of a dispensing says about it.</summary>
internal static partial class Prescription
{
    /// <summary>处方用量: days of supply, "处方 2026-118，7 日"; null when the purpose does not say.</summary>
    public static int? DaysIn(string? purpose) =>
        purpose is not null && Days().Match(purpose) is { Success: true } found
            ? int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("([0-9]{1,4}) ?[日天]")]
    private static partial Regex Days();
}
