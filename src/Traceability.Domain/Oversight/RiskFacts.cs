namespace Traceability.Domain.Oversight;

/// <summary>What the risk score of a unit is made of: counts, nothing else.</summary>
public sealed record RiskFacts
{
    /// <summary>Alerts not closed, by level.</summary>
    public IReadOnlyDictionary<AlertLevel, int> OpenAlerts { get; init; } = new Dictionary<AlertLevel, int>();

    /// <summary>Of those, past the day by which they were to be answered.</summary>
    public int OverdueAlerts { get; init; }

    /// <summary>Alerts an authority closed as confirmed in the last twelve months.</summary>
    public int ConfirmedInYear { get; init; }

    /// <summary>Measures and penalties decided in the last twelve months.</summary>
    public int PenaltiesInYear { get; init; }

    /// <summary>Records the rules refused in the last thirty days.</summary>
    public int RefusalsInMonth { get; init; }

    /// <summary>It was to be visited in the period that is over, and was not.</summary>
    public bool MissedVisit { get; init; }

    /// <summary>Registered, but nobody has verified it.</summary>
    public bool IsUnverified { get; init; }

    public bool IsSuspended { get; init; }
}
