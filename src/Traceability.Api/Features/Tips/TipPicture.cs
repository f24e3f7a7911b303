using System.Buffers.Binary;

namespace Traceability.Api.Features.Tips;

/// <summary>
/// A picture without what betrays who took it: place, device, time and comments stand in segments of their own, which
/// are left out. The picture itself is not touched.
/// </summary>
internal static class TipPicture
{
    private const int PngHead = 8;
    private const int ChunkFrame = 12;
    private static readonly string[] NeededChunks = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"];

    /// <returns>Null when the bytes are not what they begin like.</returns>
    public static byte[]? Clean(string contentType, byte[] bytes) => contentType switch
    {
        "image/jpeg" => Jpeg(bytes),
        "image/png" => Png(bytes),
        _ => bytes,
    };

    private static byte[]? Jpeg(byte[] bytes)
    {
        using MemoryStream kept = new();
        kept.Write(bytes, 0, 2);
        int at = 2;
        while (at + 4 <= bytes.Length)
        {
            if (bytes[at] != 0xFF) return null;
            byte marker = bytes[at + 1];
            // The picture follows; what comes after its end is no part of it.
            if (marker == 0xDA)
            {
                int end = bytes.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]);
                if (end < at) return null;
                kept.Write(bytes, at, end + 2 - at);
                return kept.ToArray();
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2)) + 2;
            if (length < 4 || at + length > bytes.Length) return null;
            // APP0 and APP14 say how the colours are kept; the other APPn and the comment say who and where.
            bool isTalk = marker == 0xFE || (marker is > 0xE0 and <= 0xEF && marker != 0xEE);
            if (!isTalk) kept.Write(bytes, at, length);
            at += length;
        }

        return null;
    }

    private static byte[]? Png(byte[] bytes)
    {
        using MemoryStream kept = new();
        if (bytes.Length < PngHead) return null;
        kept.Write(bytes, 0, PngHead);
        int at = PngHead;
        while (at + ChunkFrame <= bytes.Length)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > (uint)(bytes.Length - at - ChunkFrame)) return null;
            string name = System.Text.Encoding.Latin1.GetString(bytes, at + 4, 4);
            int whole = (int)length + ChunkFrame;
            if (NeededChunks.Contains(name)) kept.Write(bytes, at, whole);
            if (name == "IEND") return kept.ToArray();
            at += whole;
        }

        return null;
    }
}
