namespace Traceability.Api.Features.Verifications;

/// <summary>A step, as typed.</summary>
public sealed class VerificationActInput
{
    public string? Act { get; set; }

    public DateOnly? Day { get; set; }

    public string? Reason { get; set; }
}
