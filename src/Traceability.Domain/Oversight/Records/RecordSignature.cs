namespace Traceability.Domain.Oversight.Records;

/// <summary>
/// 签名: who stood by a record as it was then, or refused to and why (《行政执法类文书》惯例: a refusal is noted and
/// signed by two officers). It carries the hash of what was signed, so that a record changed afterwards no longer fits.
/// Insert only.
/// </summary>
public sealed class RecordSignature
{
    public required Id<RecordSignature> Id { get; init; }

    public required RecordKind Kind { get; init; }

    public required long Record { get; init; }

    public required SignerRole Role { get; init; }

    public required string Name { get; init; }

    /// <summary>职务.</summary>
    public string? Position { get; init; }

    /// <summary>The agency or unit the signer belongs to.</summary>
    public required Id<Parties.Organisation> Organisation { get; init; }

    /// <summary>拒绝签名的理由: why it was refused; null when signed.</summary>
    public string? Reason { get; init; }

    /// <summary>拒绝签名.</summary>
    public bool IsRefused => Reason is not null;

    /// <summary>The picture of the signature by hand, when there is one.</summary>
    public Id<RecordFile>? Ink { get; init; }

    /// <summary>SHA-256 of the record's content as signed.</summary>
    public required byte[] ContentHash { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The sign-in that signed; for a unit that signs on an officer's device, that officer's.</summary>
    public required string By { get; init; }
}
