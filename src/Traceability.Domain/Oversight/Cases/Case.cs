using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Cases;

/// <summary>
/// 案件: what the police work on, seen by those who are on it and by nobody else. What was done stands in its events;
/// closed, it is under seal, and opened again it is sealed again.
/// </summary>
public sealed class Case
{
    public required Id<Case> Id { get; init; }

    /// <summary>案件编号, unique.</summary>
    public required string Number { get; init; }

    /// <summary>With the agency unique: opened twice by one request, it is one case.</summary>
    public required string RequestId { get; init; }

    public required string Title { get; init; }

    public required CaseSource Source { get; init; }

    /// <summary>GB/T 2260.</summary>
    public required string Region { get; init; }

    public string? Place { get; init; }

    /// <summary>When it happened or was found (UTC).</summary>
    public required DateTime HappenedAt { get; init; }

    public required string Summary { get; init; }

    /// <summary>办案机关.</summary>
    public required Id<Organisation> Agency { get; init; }

    public required DateTime OpenedAt { get; init; }

    public required string OpenedBy { get; init; }

    public CaseState State { get; private set; } = CaseState.Investigating;

    /// <summary>How it is to be closed, once that is proposed.</summary>
    public CaseOutcome? Outcome { get; private set; }

    /// <summary>Who proposed to close it.</summary>
    public string? ProposedBy { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>How many events there are; the next one has the next number.</summary>
    public int Events { get; private set; } = 1;

    /// <returns>The number of the event, or null when the act cannot be done now.</returns>
    public int? Do(CaseAct act)
    {
        if (CaseLife.After(State, act) is not { } after) return null;
        State = after;
        return ++Events;
    }

    public int? ProposeClosing(CaseOutcome outcome, string by)
    {
        if (Do(CaseAct.ProposeClosing) is not { } number) return null;
        Outcome = outcome;
        ProposedBy = by;
        return number;
    }

    public int? ReturnClosing()
    {
        if (Do(CaseAct.ReturnClosing) is not { } number) return null;
        Outcome = null;
        ProposedBy = null;
        return number;
    }

    public int? Close(DateTime at)
    {
        if (Do(CaseAct.Close) is not { } number) return null;
        ClosedAt = at;
        return number;
    }

    public int? Reopen()
    {
        if (Do(CaseAct.Reopen) is not { } number) return null;
        Outcome = null;
        ProposedBy = null;
        ClosedAt = null;
        return number;
    }
}
