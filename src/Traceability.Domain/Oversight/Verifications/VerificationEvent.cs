namespace Traceability.Domain.Oversight.Verifications;

/// <summary>One act on a verification, numbered without gaps: who, when, why. Never changed, never deleted.</summary>
public sealed class VerificationEvent
{
    public required Id<Verification> Verification { get; init; }

    /// <summary>1, 2, 3 … within the verification.</summary>
    public required int Number { get; init; }

    public required VerificationAct Act { get; init; }

    public required VerificationState After { get; init; }

    public string? Reason { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }
}
