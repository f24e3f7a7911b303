using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Devices;

/// <summary>
/// One act on a device, numbered together with its checks: who, when, why, and who owned it afterwards. Insert only.
/// </summary>
public sealed class DeviceEvent
{
    public required Id<Device> Device { get; init; }

    public required int Number { get; init; }

    public required DeviceAct Act { get; init; }

    public required DeviceState After { get; init; }

    /// <summary>The owner after the act.</summary>
    public required Id<Organisation> Owner { get; init; }

    /// <summary>The other side of a hand-over.</summary>
    public Id<Organisation>? Other { get; init; }

    public string? Reason { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }
}
