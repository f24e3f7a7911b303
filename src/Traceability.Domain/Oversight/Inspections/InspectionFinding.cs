using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Inspections;

/// <summary>检查发现的问题: what offends which article, how grave, and by when it is put right.</summary>
public sealed class InspectionFinding
{
    public required Id<InspectionFinding> Id { get; init; }

    public required Id<Inspection> Inspection { get; init; }

    /// <summary>1, 2, 3 … within the inspection.</summary>
    public required int Number { get; init; }

    public required Id<Organisation> Agency { get; init; }

    public required string Text { get; init; }

    /// <summary>R-xxx of the rule register; null when an article is named freely.</summary>
    public string? Rule { get; init; }

    public required string Article { get; init; }

    public required AlertLevel Level { get; init; }

    /// <summary>The day first set; the one that counts now is <see cref="DueOn"/>.</summary>
    public required DateOnly RectifyBy { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }

    public FindingState State { get; private set; } = FindingState.Open;

    /// <summary>The later day that was granted.</summary>
    public DateOnly? ExtendedTo { get; private set; }

    public DateOnly? RectifiedOn { get; private set; }

    public int Events { get; private set; } = 1;

    /// <summary>整改期限 that counts now.</summary>
    public DateOnly DueOn => ExtendedTo ?? RectifyBy;

    public bool IsOverdueOn(DateOnly day) => State == FindingState.Open && day > DueOn;

    /// <returns>The number of the event, or null when the act cannot be done now.</returns>
    public int? Do(FindingAct act, bool isSealed, DateOnly day, DateOnly? newDay)
    {
        if (FindingLife.After(State, act, isSealed) is not { } after) return null;
        State = after;
        if (after == FindingState.Rectified) RectifiedOn = day;
        if (FindingLife.TakesDay(act) && newDay is { } until) ExtendedTo = until;
        return ++Events;
    }
}
