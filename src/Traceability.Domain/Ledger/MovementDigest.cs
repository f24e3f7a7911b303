using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Traceability.Domain.Ledger;

/// <summary>
/// Collects typed fields into one unambiguous byte form: each is preceded by its length, and absent differs from empty.
/// Serves one movement after the other.
/// </summary>
public sealed class MovementDigest : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _buffer = new byte[1024];
    private int _length;

    public MovementDigest Add(long? value)
    {
        Span<byte> room = Reserve(12);
        BinaryPrimitives.WriteInt32LittleEndian(room, value is null ? -1 : 8);
        BinaryPrimitives.WriteInt64LittleEndian(room[4..], value ?? 0);
        return this;
    }

    public MovementDigest Add(DateTime value) => Add(ToMilliseconds(value));

    public MovementDigest Add(DateTime? value) => Add(value is null ? null : ToMilliseconds(value.Value));

    public MovementDigest Add(byte[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Span<byte> room = Reserve(4 + value.Length);
        BinaryPrimitives.WriteInt32LittleEndian(room, value.Length);
        value.CopyTo(room[4..]);
        return this;
    }

    public MovementDigest Add(string? value)
    {
        int size = value is null ? 0 : Encoding.UTF8.GetByteCount(value);
        Span<byte> room = Reserve(4 + size);
        BinaryPrimitives.WriteInt32LittleEndian(room, value is null ? -1 : size);
        if (value is not null) Encoding.UTF8.GetBytes(value, room[4..]);
        return this;
    }

    /// <summary>The hash of what was added, and room for the next.</summary>
    public void Finish(Span<byte> hash)
    {
        _hash.AppendData(_buffer, 0, _length);
        _length = 0;
        _hash.GetHashAndReset(hash);
    }

    public void Dispose() => _hash.Dispose();

    private static long ToMilliseconds(DateTime value) =>
        (value.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;

    private Span<byte> Reserve(int size)
    {
        if (_length + size > _buffer.Length)
        {
            _hash.AppendData(_buffer, 0, _length);
            _length = 0;
            if (size > _buffer.Length) _buffer = new byte[size];
        }

        Span<byte> room = _buffer.AsSpan(_length, size);
        _length += size;
        return room;
    }
}
