namespace Traceability.Domain.Oversight.Tips;

/// <summary>One act on a tip, numbered without gaps: who, when, why. Never changed, never deleted.</summary>
public sealed class TipEvent
{
    public required Id<Tip> Tip { get; init; }

    /// <summary>1, 2, 3 … within the tip.</summary>
    public required int Number { get; init; }

    public required TipAct Act { get; init; }

    public required TipState After { get; init; }

    public required TipReward Reward { get; init; }

    /// <summary>What was said, or why.</summary>
    public string? Text { get; init; }

    /// <summary>The officer's sign-in; null for the tipster.</summary>
    public string? By { get; init; }

    /// <summary>UTC; of the tipster cut to the hour.</summary>
    public required DateTime At { get; init; }
}
