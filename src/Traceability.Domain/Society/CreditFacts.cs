namespace Traceability.Domain.Society;

/// <summary>What the formula asks about a member: numbers of records, never goods, partners or persons.</summary>
public sealed record CreditFacts
{
    /// <summary>Reports filed late or overdue, within a year.</summary>
    public int LateReports { get; init; }

    /// <summary>Alerts past their day and not closed.</summary>
    public int OverdueAlerts { get; init; }

    /// <summary>Alerts that a person found to be true, within a year.</summary>
    public int ConfirmedAlerts { get; init; }

    /// <summary>Visits with findings, within a year.</summary>
    public int VisitsWithFindings { get; init; }

    /// <summary>Measures and penalties that are final, within a year.</summary>
    public int Penalties { get; init; }

    /// <summary>Notices not confirmed by their day, within a year.</summary>
    public int UnreadNotices { get; init; }

    /// <summary>Self-checks not filled in by their day, within a year.</summary>
    public int MissedSelfChecks { get; init; }

    /// <summary>People with a certificate in force.</summary>
    public int Certified { get; init; }

    /// <summary>专管员/安全员.</summary>
    public int Officers { get; init; }

    public int Informants { get; init; }

    public bool IsSuspended { get; init; }

    /// <summary>Points given back by appeals that were accepted within a year.</summary>
    public int Restored { get; init; }
}
