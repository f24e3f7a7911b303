using System.Security.Cryptography;

namespace Traceability.Domain.Ledger;

/// <summary>Hashes entry after entry in the form of <see cref="LedgerHash"/>: to re-add a whole book.</summary>
public sealed class EntryDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void OfEntry(
        ReadOnlySpan<byte> previous, ReadOnlySpan<byte> movement, long line, int side, long quantity, long after,
        Span<byte> hash)
    {
        Span<byte> form = stackalloc byte[LedgerHash.EntryForm];
        LedgerHash.WriteEntry(form, previous, movement, line, side, quantity, after);
        _hash.AppendData(form);
        _hash.GetHashAndReset(hash);
    }

    public void Dispose() => _hash.Dispose();
}
