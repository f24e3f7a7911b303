using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Inspections;

/// <summary>
/// 检查计划: who inspects whom, why and when. Units that are drawn (双随机一公开) come from a seed whose hash was published
/// when the plan was fixed: see <see cref="Draw"/>.
/// </summary>
public sealed class InspectionPlan
{
    public required Id<InspectionPlan> Id { get; init; }

    /// <summary>Made once by the form: a plan that is sent twice is one plan.</summary>
    public required string RequestId { get; init; }

    public required PlanKind Kind { get; init; }

    public required string Title { get; init; }

    public required string Reason { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>牵头机关.</summary>
    public required Id<Organisation> Lead { get; init; }

    /// <summary>How many units are drawn from the pool; null: none is.</summary>
    public int? DrawCount { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }

    public PlanState State { get; private set; } = PlanState.Draft;

    /// <summary>How many events there are; the next one has the next number.</summary>
    public int Events { get; private set; } = 1;

    /// <summary>SHA-256 of the seed, hexadecimal; published when the plan is fixed.</summary>
    public string? SeedHash { get; private set; }

    /// <summary>The seed in a form that only this system can open, until it is revealed.</summary>
    public string? HiddenSeed { get; private set; }

    /// <summary>The seed, revealed by the draw.</summary>
    public string? Seed { get; private set; }

    public bool IsDrawn => DrawCount is not null;

    /// <returns>The number of the event, or null when the act cannot be done now.</returns>
    public int? Do(PlanAct act)
    {
        // Units that are to be drawn are not inspected before they are.
        if (act == PlanAct.Start && IsDrawn && State != PlanState.Drawn) return null;
        if (act == PlanAct.Draw && !IsDrawn) return null;
        if (PlanLife.After(State, act) is not { } after) return null;
        State = after;
        return ++Events;
    }

    /// <summary>Fixes the plan and binds the draw to a seed that nobody knows yet.</summary>
    public int? Fix(string? seedHash, string? hiddenSeed)
    {
        if (Do(PlanAct.Fix) is not { } number) return null;
        (SeedHash, HiddenSeed) = (seedHash, hiddenSeed);
        return number;
    }

    /// <summary>Null, too, when the seed is not the one that was bound.</summary>
    public int? Reveal(string seed)
    {
        if (Draw.HashOf(seed) != SeedHash || Do(PlanAct.Draw) is not { } number) return null;
        Seed = seed;
        return number;
    }
}
