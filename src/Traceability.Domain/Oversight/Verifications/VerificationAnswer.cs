namespace Traceability.Domain.Oversight.Verifications;

/// <summary>
/// 核查项目的答复: what was found at one item of the checklist. A later one counts before an earlier one; both stay.
/// Insert only.
/// </summary>
public sealed class VerificationAnswer
{
    public required Id<Verification> Verification { get; init; }

    /// <summary>Number of the item in the checklist.</summary>
    public required int Item { get; init; }

    /// <summary>1, 2, 3 … within the item.</summary>
    public required int Number { get; init; }

    public required VerificationMark Mark { get; init; }

    public string? Remark { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }
}
