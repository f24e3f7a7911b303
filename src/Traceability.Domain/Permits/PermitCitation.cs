using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Permits;

/// <summary>A movement that cites a permit, with what it takes of one of its lines.</summary>
public sealed record PermitCitation
{
    public required string RequestId { get; init; }

    public required MovementKind Kind { get; init; }

    public required BookMode Mode { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>The day by which the permit's term is judged: see <see cref="PermitDay"/>.</summary>
    public required DateOnly JudgedOn { get; init; }

    /// <summary>Who booked it.</summary>
    public required Id<Organisation> Booker { get; init; }

    public Id<Organisation>? Counterparty { get; init; }

    public Id<Organisation>? Carrier { get; init; }

    /// <summary>Base units of the permit line; 0 when the goods do not contain the line's substance.</summary>
    public required long Units { get; init; }

    /// <summary>Taken back by a reversal.</summary>
    public required bool IsReversed { get; init; }

    /// <summary>The seller's or shipper's word: what was agreed and sent.</summary>
    public bool IsOutgoing =>
        Kind is MovementKind.Dispatch or MovementKind.Title or MovementKind.Departed or MovementKind.Export;

    /// <summary>The buyer's word: what really came.</summary>
    public bool IsIncoming =>
        Kind is MovementKind.Receipt or MovementKind.Purchase or MovementKind.Import or MovementKind.Harvest;

    /// <summary>The party that uses the permit: who buys, imports, exports or harvests.</summary>
    public Id<Organisation> Drawer => Kind is MovementKind.Dispatch or MovementKind.Title or MovementKind.Departed
        ? Counterparty ?? Booker
        : Booker;
}
