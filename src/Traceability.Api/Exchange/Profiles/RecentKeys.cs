using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>
/// Counts how often a key stood in the last million rows: the second, truly equal row of a book gets an id of its own.
/// </summary>
internal sealed class RecentKeys
{
    private const int Most = 1_000_000;
    private readonly Dictionary<ulong, int> _seen = [];
    private readonly Queue<ulong> _order = new();

    /// <summary>1 for a key not seen, 2 for its first repetition …</summary>
    public int Occurrence(string key)
    {
        ulong hash = BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        if (_order.Count == Most && _order.TryDequeue(out ulong oldest)) _seen.Remove(oldest);
        int count = _seen.GetValueOrDefault(hash) + 1;
        _seen[hash] = count;
        if (count == 1) _order.Enqueue(hash);
        return count;
    }
}
