namespace Traceability.Api.Features.Verifications;

/// <summary>The outcome, as typed.</summary>
public sealed class VerificationCloseInput
{
    public string? Outcome { get; set; }

    public string? Findings { get; set; }

    public string? Article { get; set; }

    public DateOnly? RectifyBy { get; set; }
}
