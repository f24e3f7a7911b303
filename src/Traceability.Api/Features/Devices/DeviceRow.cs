using Traceability.Domain.Oversight.Devices;

namespace Traceability.Api.Features.Devices;

/// <summary>A device in a list.</summary>
/// <param name="CheckDueOn">Last day of the next check; null when none is owed.</param>
public sealed record DeviceRow(
    long Number, string Kind, string KindName, string Maker, string Model, string Serial, DateOnly BoughtOn,
    string Owner, string OwnerName, string Region, string Site, string Room, DeviceState State, string? Buyer,
    DateOnly? CheckedOn, DateOnly? CheckDueOn);
