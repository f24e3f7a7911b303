namespace Traceability.Domain.Oversight.Suspicions;

/// <summary>One act on a report, numbered without gaps: who, when, why. Never changed, never deleted.</summary>
public sealed class SuspicionEvent
{
    public required Id<SuspicionReport> Report { get; init; }

    public required int Number { get; init; }

    public required SuspicionAct Act { get; init; }

    public required SuspicionState After { get; init; }

    public string? Text { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }
}
