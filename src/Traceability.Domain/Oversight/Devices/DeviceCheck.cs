using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Devices;

/// <summary>年度自查 by the owner, or 检查 by an authority. Insert only.</summary>
public sealed class DeviceCheck
{
    public required Id<Device> Device { get; init; }

    public required int Number { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>The owner, or the authority.</summary>
    public required Id<Organisation> Organisation { get; init; }

    /// <summary>Whether the device was there and as registered.</summary>
    public required bool IsInOrder { get; init; }

    /// <summary>检查情况.</summary>
    public required string Finding { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }
}
