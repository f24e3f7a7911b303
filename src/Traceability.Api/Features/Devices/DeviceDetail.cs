using Traceability.Domain.Oversight.Devices;

namespace Traceability.Api.Features.Devices;

/// <summary>A device with its course.</summary>
/// <param name="Acts">What who asks may do now.</param>
/// <param name="MayCheck">The owner, or an authority that oversees it.</param>
public sealed record DeviceDetail(
    DeviceRow Device, IReadOnlyList<DeviceEventRow> Events, IReadOnlyList<DeviceCheckRow> Checks,
    IReadOnlyList<DeviceAct> Acts, bool MayCheck);

/// <param name="Owner">The owner after the act.</param>
public sealed record DeviceEventRow(
    int Number, DeviceAct Act, DeviceState After, string Owner, string? Other, string? Reason, string? By, DateTime At);

public sealed record DeviceCheckRow(
    int Number, DateOnly Day, string Organisation, bool IsOwners, bool IsInOrder, string Finding, string? By,
    DateTime At);
