namespace Traceability.Domain.Oversight.Cases;

/// <summary>关联: an alert, tip or loss report that belongs to a case. Insert only; found from both sides.</summary>
public sealed class CaseLink
{
    public required Id<Case> Case { get; init; }

    /// <summary>Alert, Tip or LossReport.</summary>
    public required CaseSource Kind { get; init; }

    /// <summary>The number of the alert, tip or report.</summary>
    public required long Record { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }
}
