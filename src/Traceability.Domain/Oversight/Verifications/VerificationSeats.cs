using Traceability.Domain.Oversight.Records;

namespace Traceability.Domain.Oversight.Verifications;

/// <summary>
/// Who still has to sign: two officers, each with the own sign-in (《行政许可法》第三十四条第三款), and somebody for the
/// unit, who signs or refuses. Only signatures under the words as they stand count. Pure.
/// </summary>
public static class VerificationSeats
{
    public const int Officers = 2;

    /// <summary>The signatures under this very content.</summary>
    public static IReadOnlyList<RecordSignature> Fitting(IEnumerable<RecordSignature> all, byte[] contentHash) =>
        [.. all.Where(s => s.ContentHash.AsSpan().SequenceEqual(contentHash))];

    public static int MissingOfficers(IReadOnlyCollection<RecordSignature> fitting) =>
        Math.Max(0, Officers - fitting.Where(s => s is { Role: SignerRole.Officer, IsRefused: false })
            .Select(s => s.By).Distinct().Count());

    public static bool IsUnitMissing(IReadOnlyCollection<RecordSignature> fitting) =>
        !fitting.Any(s => s.Role == SignerRole.UnitRepresentative);

    public static bool IsComplete(IReadOnlyCollection<RecordSignature> fitting) =>
        MissingOfficers(fitting) == 0 && !IsUnitMissing(fitting);
}
