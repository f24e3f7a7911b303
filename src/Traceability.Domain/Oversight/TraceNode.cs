using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight;

/// <summary>
/// An account on the way of the goods. Of one that the asker may not see only its place in the graph is told.
/// </summary>
public sealed record TraceNode
{
    public required long Id { get; init; }

    /// <summary>Steps from where the trace began; 0 is where it began.</summary>
    public required int Depth { get; init; }

    public required bool IsVisible { get; init; }

    /// <summary>What to write in the box: the state of the goods, or 不可见/not visible.</summary>
    public required string Caption { get; init; }

    public AccountKind? Kind { get; init; }

    /// <summary>货主.</summary>
    public TraceParty? Owner { get; init; }

    /// <summary>Who has the goods in hand: the site's unit, the carrier, the agency or the buyer.</summary>
    public TraceParty? Holder { get; init; }

    public string? Site { get; init; }

    public string? SiteName { get; init; }

    public long? Consignment { get; init; }

    public TraceParty? Shipper { get; init; }

    public TraceParty? Consignee { get; init; }

    /// <summary>在途保管 of a consignment, leg by leg; null for one that changed hands nowhere on its way.</summary>
    public IReadOnlyList<TraceLeg>? Legs { get; init; }

    public string? Product { get; init; }

    public string? ProductName { get; init; }

    public string? Lot { get; init; }

    public string? Package { get; init; }

    /// <summary>结存 now, in base units.</summary>
    public long? Balance { get; init; }

    public BaseUnit? Unit { get; init; }

    public string? Display { get; init; }
}
