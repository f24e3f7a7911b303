using Traceability.Api.Language;
using Traceability.Api.Language.Checks;

namespace Traceability.Api.Features.Reports;

/// <summary>A period of a report and the unit it is about.</summary>
public sealed record ReportPeriod
{
    /// <summary>Longer reports are made year by year.</summary>
    private const int DaysMost = 366;

    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>USCC; when not said, the caller's own unit, or of dispensings all that an authority oversees.</summary>
    public string? Organisation { get; init; }

    /// <summary>By field; empty when the period makes sense.</summary>
    public Dictionary<string, string[]> Faults()
    {
        Dictionary<string, string[]> faults = DayAttribute.FaultsOf(("from", From), ("to", To));
        if (faults.Count > 0) return faults;
        if (To < From) faults["to"] = [Tongue.Say("止期早于起期", "Ends before it begins")];
        else if (To.DayNumber - From.DayNumber >= DaysMost)
            faults["to"] = [Tongue.Say("一次最多 366 天，请分年查询", "366 days at most: ask year by year")];
        return faults;
    }
}
