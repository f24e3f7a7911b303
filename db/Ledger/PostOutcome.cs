using Traceability.Domain.Ledger;

namespace Traceability.Db.Ledger;

/// <summary>What became of a posting.</summary>
public abstract record PostOutcome
{
    private PostOutcome()
    {
    }

    /// <summary>Written and committed.</summary>
    public sealed record Done(Posted Posted) : PostOutcome;

    /// <summary>An account held too little; nothing was written.</summary>
    public sealed record Short(IReadOnlyList<Shortage> Shortages) : PostOutcome;

    /// <summary>
    /// Somebody wrote the same request, lot or package in this instant: read the facts again and decide again.
    /// </summary>
    public sealed record Clash : PostOutcome;

    /// <summary>The queue is full; nothing was taken. Try again later.</summary>
    public sealed record Busy : PostOutcome;
}
