using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>
/// 运输分段: a part of the way of a consignment with one carrier, vehicle and driver, as planned. What really happened on
/// the way is in its handovers. Never changed.
/// </summary>
public sealed class TransportLeg
{
    public required Id<Consignment> Consignment { get; init; }

    /// <summary>1, 2, 3 … in the order of the way.</summary>
    public required int Number { get; init; }

    /// <summary>GB/T 2260.</summary>
    public required string FromRegion { get; init; }

    public required string ToRegion { get; init; }

    /// <summary>到达地点, in words.</summary>
    public string? Place { get; init; }

    /// <summary>承运单位; the shipper itself when it carries its own goods.</summary>
    public required Id<Organisation> Carrier { get; init; }

    public required string Vehicle { get; init; }

    public Id<Person>? Driver { get; init; }

    public required DateTime PlannedDeparture { get; init; }

    public required DateTime PlannedArrival { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTime RecordedAt { get; init; }
}
