using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.EndUses;

/// <summary>最终用户核查: what a unit says it uses a substance for, and what an authority found (M10).</summary>
public sealed class EndUseCheck
{
    public required Id<EndUseCheck> Id { get; init; }

    /// <summary>最终用户: the unit that uses the goods.</summary>
    public required Id<Organisation> User { get; init; }

    /// <summary>Who asked: the user, its seller, or an authority.</summary>
    public required Id<Organisation> AskedBy { get; init; }

    /// <summary>With <see cref="AskedBy"/> unique: a declaration sent again counts once.</summary>
    public required string RequestId { get; init; }

    /// <summary>Code of the catalogue.</summary>
    public required string Substance { get; init; }

    /// <summary>Base units of the substance used in each <see cref="Period"/>.</summary>
    public required long Quantity { get; init; }

    public required BaseUnit Unit { get; init; }

    public required UsePeriod Period { get; init; }

    /// <summary>工艺、用途.</summary>
    public required string Process { get; init; }

    /// <summary>制成的产品.</summary>
    public required string Makes { get; init; }

    /// <summary>储存条件.</summary>
    public required string Storage { get; init; }

    public required DateTime AskedAt { get; init; }

    public required DateOnly DueOn { get; init; }

    public EndUseState State { get; private set; } = EndUseState.Declared;

    /// <summary>Who took it in hand.</summary>
    public Id<Organisation>? Agency { get; private set; }

    /// <summary>The last day on which the finding holds; null when it is none.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>How many events there are; the next one has the next number.</summary>
    public int Events { get; private set; } = 1;

    public bool IsVerifiedOn(DateOnly day) => State == EndUseState.Verified && ValidTo >= day;

    /// <param name="validTo">Of a verification.</param>
    /// <returns>The number of the event, or null when the act cannot be done now.</returns>
    public int? Do(EndUseAct act, Id<Organisation> by, DateOnly? validTo = null)
    {
        if (EndUseLife.After(State, act) is not { } after) return null;
        State = after;
        if (act == EndUseAct.Begin) Agency = by;
        if (act == EndUseAct.Verify) ValidTo = validTo;
        else if (act == EndUseAct.Doubt) ValidTo = null;
        return ++Events;
    }
}
