namespace Traceability.Api.Exchange.Books;

/// <summary>Gives back the bytes that were looked at, then the rest of a stream that cannot seek.</summary>
internal sealed class HeadThenRest(ReadOnlyMemory<byte> head, Stream rest) : HeadStream
{
    private ReadOnlyMemory<byte> _head = head;

    public override int Read(Span<byte> buffer)
    {
        if (_head.IsEmpty) return rest.Read(buffer);
        int taken = Math.Min(buffer.Length, _head.Length);
        _head.Span[..taken].CopyTo(buffer);
        _head = _head[taken..];
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) rest.Dispose();
        base.Dispose(disposing);
    }
}
