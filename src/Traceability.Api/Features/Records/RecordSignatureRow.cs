using Traceability.Domain.Oversight.Records;

namespace Traceability.Api.Features.Records;

/// <summary>A signature under a record.</summary>
/// <param name="Reason">Why it was refused; null when signed.</param>
/// <param name="Ink">Number of the file with the signature by hand.</param>
/// <param name="ContentHash">SHA-256 of what was signed, hexadecimal.</param>
/// <param name="Fits">Whether the record is still the one that was signed.</param>
public sealed record RecordSignatureRow(
    long Id, SignerRole Role, string Name, string? Position, string Agency, string? Reason, long? Ink,
    string ContentHash, bool Fits, DateTime At, string? By);
