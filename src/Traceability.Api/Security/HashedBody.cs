using System.Security.Cryptography;

namespace Traceability.Api.Security;

/// <summary>A body that is hashed while it is read, however long it is: nothing of it is kept.</summary>
internal sealed class HashedBody(Stream body) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _isEmpty = true;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => body.Length;

    public override long Position
    {
        get => body.Position;
        set => throw new NotSupportedException();
    }

    /// <summary>SHA-256 of what was read so far; null when there was nothing.</summary>
    public byte[]? HashSoFar() => _isEmpty ? null : _hash.GetCurrentHash();

    public override int Read(byte[] buffer, int offset, int count) =>
        Noted(body.Read(buffer, offset, count), buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Noted(await body.ReadAsync(buffer, cancellationToken), buffer.Span);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => body.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _hash.Dispose();
        base.Dispose(disposing);
    }

    private int Noted(int read, Span<byte> buffer)
    {
        if (read == 0) return 0;
        _isEmpty = false;
        _hash.AppendData(buffer[..read]);
        return read;
    }
}
