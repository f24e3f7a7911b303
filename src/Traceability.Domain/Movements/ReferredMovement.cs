using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Movements;

/// <summary>A movement already on the books that a draft answers or takes back.</summary>
/// <param name="Lines">Its lines, in order.</param>
/// <param name="Item">When the reference named one row of a grouped movement: that row's 0-based item; otherwise
/// null.</param>
public sealed record ReferredMovement(
    Movement Movement, IReadOnlyList<ReferredLine> Lines, Consignment? Consignment, int? Item)
{
    /// <summary>UTC. A dispatch: when what it delivers was ordered; null when it answers no order.</summary>
    public DateTime? OrderedAt { get; init; }

    /// <summary>A dispatch: the consignee has refused all of it and not accepted it since.</summary>
    public bool IsRefused { get; init; }
}
