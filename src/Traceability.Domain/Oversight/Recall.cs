using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>
/// 召回 of a lot (药品召回管理办法 for drugs; for chemicals the maker's or an authority's notice). Who scans a label of the lot
/// is told, until it is lifted; nothing of it is ever deleted.
/// </summary>
public sealed class Recall
{
    public required Id<Recall> Id { get; init; }

    public required Id<Commodity> Lot { get; init; }

    /// <summary>Who recalls: the unit that made or opened the lot, or an authority.</summary>
    public required Id<Organisation> Organisation { get; init; }

    public required string Reason { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTime At { get; init; }

    public DateTime? LiftedAt { get; private set; }

    public string? LiftedBy { get; private set; }

    public string? LiftReason { get; private set; }

    public bool IsStanding => LiftedAt is null;

    /// <summary>解除召回. Lifting what is lifted changes nothing.</summary>
    public void Lift(string by, string reason, DateTime at)
    {
        if (!IsStanding) return;
        (LiftedBy, LiftReason, LiftedAt) = (by, reason, at);
    }
}
