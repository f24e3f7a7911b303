using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Verifications;

/// <summary>
/// 实地核查: two officers look on site whether a unit is what it says it is, with a checklist, photos and signatures.
/// </summary>
public sealed class Verification
{
    public required Id<Verification> Id { get; init; }

    public required Id<Organisation> Unit { get; init; }

    public required Id<Organisation> Agency { get; init; }

    /// <summary>The one whose findings it looks at again.</summary>
    public Id<Verification>? Follows { get; init; }

    /// <summary>计划日期.</summary>
    public DateOnly PlannedOn { get; private set; }

    /// <summary>期限: the last day in time.</summary>
    public required DateOnly DueOn { get; init; }

    public VerificationState State { get; private set; } = VerificationState.Planned;

    /// <summary>The day of the visit; it picks the checklist.</summary>
    public DateOnly? BegunOn { get; private set; }

    public VerificationOutcome? Outcome { get; private set; }

    /// <summary>发现的问题; null when there were none.</summary>
    public string? Findings { get; private set; }

    /// <summary>依据: the article the findings offend.</summary>
    public string? Article { get; private set; }

    /// <summary>整改期限.</summary>
    public DateOnly? RectifyBy { get; private set; }

    /// <summary>下次核查期限, once it is sealed as verified.</summary>
    public DateOnly? NextOn { get; private set; }

    /// <summary>Counts events and what was written on site; the next event has the next number.</summary>
    public int Events { get; private set; } = 1;

    /// <returns>The number of the event, or null when the act cannot be done now.</returns>
    public int? Do(VerificationAct act)
    {
        if (VerificationLife.After(State, act, Outcome) is not { } after) return null;
        State = after;
        return ++Events;
    }

    /// <summary>
    /// Something was written on site: whoever closes or seals it in the same instant is told. Counted with the events.
    /// </summary>
    public bool Notes()
    {
        if (State != VerificationState.OnSite) return false;
        Events++;
        return true;
    }

    public Verification PlanOn(DateOnly day)
    {
        PlannedOn = day;
        return this;
    }

    public int? MoveTo(DateOnly day)
    {
        if (Do(VerificationAct.Move) is not { } number) return null;
        PlannedOn = day;
        return number;
    }

    public int? BeginOn(DateOnly day)
    {
        if (Do(VerificationAct.Begin) is not { } number) return null;
        BegunOn = day;
        return number;
    }

    public int? CloseWith(VerificationOutcome outcome, string? findings, string? article, DateOnly? rectifyBy)
    {
        if (Do(VerificationAct.Close) is not { } number) return null;
        (Outcome, Findings, Article, RectifyBy) = (outcome, findings, article, rectifyBy);
        return number;
    }

    public int? SealUntil(DateOnly? next)
    {
        if (Do(VerificationAct.Seal) is not { } number) return null;
        NextOn = next;
        return number;
    }
}
