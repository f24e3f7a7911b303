using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Suspicions;

/// <summary>可疑情况报告: what a unit, a carrier or the association tells the police of the place.</summary>
public sealed class SuspicionReport
{
    public required Id<SuspicionReport> Id { get; init; }

    /// <summary>Who reports.</summary>
    public required Id<Organisation> Organisation { get; init; }

    /// <summary>With the organisation unique: a report sent again counts once.</summary>
    public required string RequestId { get; init; }

    public required SuspicionKind Kind { get; init; }

    /// <summary>统一社会信用代码 of whom it is about, when known.</summary>
    public string? AboutCode { get; init; }

    /// <summary>Whom it is about, in words.</summary>
    public string? About { get; init; }

    /// <summary>What happened.</summary>
    public required string What { get; init; }

    public required DateOnly HappenedOn { get; init; }

    /// <summary>GB/T 2260, where it happened: its police see it.</summary>
    public required string Region { get; init; }

    public required DateTime ReportedAt { get; init; }

    public required string ReportedBy { get; init; }

    /// <summary>The day by which it is to be answered.</summary>
    public required DateOnly DueOn { get; init; }

    public SuspicionState State { get; private set; } = SuspicionState.Received;

    /// <summary>The alert it belongs to; null when to none.</summary>
    public Id<Alert>? Alert { get; private set; }

    /// <summary>How many events there are; the next one has the next number.</summary>
    public int Events { get; private set; } = 1;

    /// <returns>The number of the event, or null when the act cannot be done now.</returns>
    public int? Do(SuspicionAct act)
    {
        if (SuspicionLife.After(State, act) is not { } after) return null;
        State = after;
        return ++Events;
    }

    public int? LinkTo(Id<Alert> alert)
    {
        if (Do(SuspicionAct.Link) is not { } number) return null;
        Alert = alert;
        return number;
    }
}
