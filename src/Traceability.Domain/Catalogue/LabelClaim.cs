using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Traceability.Domain.Catalogue;

/// <summary>What a label says and its signature vouches for.</summary>
/// <param name="Product">产品编码.</param>
/// <param name="Lot">批号; empty for an outer package of mixed lots.</param>
public sealed record LabelClaim(PackageCode Code, string Product, string Lot)
{
    /// <summary>The signed bytes; each text has its length before it, so that no two claims share them.</summary>
    internal byte[] ToBytes()
    {
        ArrayBufferWriter<byte> bytes = new();
        foreach (string text in new[] { "traceability-label-1", Code.Value, Product, Lot })
        {
            int length = Encoding.UTF8.GetByteCount(text);
            BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(sizeof(int)), length);
            bytes.Advance(sizeof(int));
            Encoding.UTF8.GetBytes(text, bytes);
        }

        return bytes.WrittenSpan.ToArray();
    }
}
