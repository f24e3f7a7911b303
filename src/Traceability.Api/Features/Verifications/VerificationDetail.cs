using Traceability.Api.Features.Records;
using Traceability.Domain.Oversight.Verifications;

namespace Traceability.Api.Features.Verifications;

/// <summary>One verification: its record, files, signatures and course.</summary>
/// <param name="IsOwn">Whether the own authority does it.</param>
/// <param name="OfficersMissing">Officers who still have to sign.</param>
/// <param name="UnitMissing">Whether the unit has neither signed nor refused.</param>
/// <param name="HasSigned">Whether who asks has signed these very words.</param>
/// <param name="SealHash">SHA-256 of the seal, hexadecimal; null before.</param>
/// <param name="FollowedBy">The verification that looks at the findings again.</param>
public sealed record VerificationDetail(
    VerificationRow Row, VerificationRecord Record, string ContentHash, bool IsOwn,
    IReadOnlyList<RecordFileRow> Files, IReadOnlyList<RecordSignatureRow> Signatures,
    IReadOnlyList<VerificationEventRow> Events, int OfficersMissing, bool UnitMissing, bool HasSigned,
    string? SealHash, bool SealHolds, long? FollowedBy);

public sealed record VerificationEventRow(
    int Number, VerificationAct Act, VerificationState After, string? Reason, string? By, DateTime At);
