using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Labels;

/// <summary>
/// One step of a package's life: a movement of its books, or a reading of its label. What the reader may not see has
/// its time and kind and nothing else.
/// </summary>
/// <param name="Kind">Null for a scan.</param>
public sealed record PackageStep(
    DateTime At, MovementKind? Kind, bool IsVisible, long? Movement, string? RequestId, string? Organisation,
    string? Counterparty, string? Site, string? Permit, string? HandedOver, string? TakenOver, string? Vehicle,
    bool? Genuine);
