using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Cases;

/// <summary>处理处罚: against whom, what, under which article; proposed by one officer, decided by another.</summary>
public sealed class CaseMeasure
{
    public required Id<CaseMeasure> Id { get; init; }

    public required Id<Case> Case { get; init; }

    /// <summary>With the case unique: sent twice, it is one measure.</summary>
    public required string RequestId { get; init; }

    /// <summary>The unit; null when it is against a person.</summary>
    public Id<Organisation>? Unit { get; init; }

    /// <summary>The person; null when it is against a unit.</summary>
    public string? Person { get; init; }

    public required MeasureKind Kind { get; init; }

    /// <summary>罚款, fen (0.01 CNY); of a fine only.</summary>
    public long? AmountFen { get; init; }

    /// <summary>Rule of the register that was broken; null when the article is not in it.</summary>
    public string? Rule { get; init; }

    /// <summary>依据条款.</summary>
    public required string Article { get; init; }

    /// <summary>违法事实: told to the unit.</summary>
    public required string Facts { get; init; }

    public required DateTime ProposedAt { get; init; }

    public required string ProposedBy { get; init; }

    public MeasureState State { get; private set; } = MeasureState.Proposed;

    public string? DecidedBy { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>处罚前告知: the day on which the party was told facts, reasons, grounds and its rights (第四十四条).</summary>
    public DateOnly? NotifiedOn { get; private set; }

    /// <summary>陈述申辩、听证: what it said, or that it said nothing (第四十五条、第六十三条).</summary>
    public string? Heard { get; private set; }

    /// <summary>文书号.</summary>
    public string? PaperNumber { get; private set; }

    public DateOnly? ExecutedOn { get; private set; }

    /// <summary>Whether it counts against the unit.</summary>
    public bool IsFinal => State is MeasureState.Decided or MeasureState.Executed;

    /// <summary>A penalty in the sense of 《行政处罚法》第九条: it is not decided before the party was heard (第六十二条).</summary>
    public bool IsPenalty => Kind is not (MeasureKind.Rectification or MeasureKind.CriminalTransfer);

    /// <summary>The party was told and heard.</summary>
    /// <returns>False when it is decided already.</returns>
    public bool Hear(DateOnly notifiedOn, string heard)
    {
        if (State != MeasureState.Proposed) return false;
        (NotifiedOn, Heard) = (notifiedOn, heard);
        return true;
    }

    /// <returns>False when it is decided already, by the same person, or before the party was told.</returns>
    public bool Decide(string by, DateOnly on, string paperNumber)
    {
        if (State != MeasureState.Proposed || by == ProposedBy) return false;
        if (IsPenalty && (NotifiedOn is null || NotifiedOn > on)) return false;
        (State, DecidedBy, DecidedOn, PaperNumber) = (MeasureState.Decided, by, on, paperNumber);
        return true;
    }

    public bool Execute(DateOnly on)
    {
        if (State != MeasureState.Decided || on < DecidedOn) return false;
        (State, ExecutedOn) = (MeasureState.Executed, on);
        return true;
    }

    public bool Drop()
    {
        if (State != MeasureState.Proposed) return false;
        State = MeasureState.Dropped;
        return true;
    }
}
