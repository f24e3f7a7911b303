using System.Buffers.Binary;
using System.IO.Compression;

namespace Traceability.Api.Exchange.Books;

/// <summary>
/// A gzip that says so when it breaks off: the library's own stream ends in silence, and half a book would pass for a
/// whole one. The last four bytes of the file tell how long the text is.
/// </summary>
internal sealed class WholeGzip(Stream file) : HeadStream
{
    private readonly uint _length = LengthAtEnd(file);
    private readonly GZipStream _text = new(file, CompressionMode.Decompress);
    private uint _read;

    public override int Read(Span<byte> buffer)
    {
        int read = _text.Read(buffer);
        _read = unchecked(_read + (uint)read);
        if (read == 0 && buffer.Length > 0 && _read != _length)
            throw new InvalidDataException("The gzip breaks off.");
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _text.Dispose();
        base.Dispose(disposing);
    }

    private static uint LengthAtEnd(Stream file)
    {
        if (file.Length < 18) throw new InvalidDataException("Too short for a gzip.");
        Span<byte> tail = stackalloc byte[4];
        file.Seek(-4, SeekOrigin.End);
        file.ReadExactly(tail);
        file.Position = 0;
        return BinaryPrimitives.ReadUInt32LittleEndian(tail);
    }
}
