using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Parcels;

/// <summary>The boxes of the form, as they were filled.</summary>
public sealed class ParcelBoxes
{
    public string? Waybill { get; set; }

    public string? At { get; set; }

    public string? SenderName { get; set; }

    public string? SenderIdNumber { get; set; }

    public string? RecipientName { get; set; }

    public string? RecipientRegion { get; set; }

    public string? Contents { get; set; }

    public bool IsOpened { get; set; }

    public bool IsXrayed { get; set; }

    public ParcelOutcome Outcome { get; set; } = ParcelOutcome.Accepted;

    public string? Reason { get; set; }
}
