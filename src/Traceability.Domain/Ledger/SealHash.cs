using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Traceability.Domain.Ledger;

/// <summary>
/// 日封: SHA-256 over day, count, root and the seal before, so that a day can be neither changed, dropped nor put in
/// later.
/// </summary>
public static class SealHash
{
    /// <summary>What the first seal is chained to.</summary>
    public static ReadOnlySpan<byte> Beginning => new byte[32];

    public static byte[] Of(
        DateOnly day, long movements, ReadOnlySpan<byte> merkleRoot, ReadOnlySpan<byte> previousSeal)
    {
        Span<byte> form = stackalloc byte[4 + 8 + 32 + 32];
        BinaryPrimitives.WriteInt32LittleEndian(form, (day.Year * 10_000) + (day.Month * 100) + day.Day);
        BinaryPrimitives.WriteInt64LittleEndian(form[4..], movements);
        merkleRoot.CopyTo(form[12..]);
        previousSeal.CopyTo(form[44..]);
        return SHA256.HashData(form);
    }
}
