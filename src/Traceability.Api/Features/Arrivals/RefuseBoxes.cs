namespace Traceability.Api.Features.Arrivals;

/// <summary>The boxes of a refusal, its withdrawal, or the taking back, as they were filled.</summary>
public sealed class RefuseBoxes
{
    public string? RequestId { get; set; }

    public string? Cause { get; set; }

    public string? Reason { get; set; }

    public string? At { get; set; }

    public string? DecidedBy { get; set; }

    public string? CarriedBackBy { get; set; }

    public string? HandedOverBy { get; set; }

    public string? TakenOverBy { get; set; }

    public string? Note { get; set; }
}
