using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Traceability.Api.Tests.Security;

/// <summary>
/// An authenticator app: six digits of RFC 6238, thirty seconds, SHA-1, computed here and not by the product.
/// </summary>
internal static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Code(string key, DateTimeOffset at)
    {
        byte[] step = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(step, at.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // SHA-1 is what authenticator apps and RFC 6238 use.
        byte[] hash = HMACSHA1.HashData(Decode(key), step);
#pragma warning restore CA5350
        int offset = hash[^1] & 0xF;
        int number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        List<byte> bytes = [];
        int held = 0, bits = 0;
        foreach (char letter in key)
        {
            held = (held << 5) | Base32.IndexOf(letter, StringComparison.OrdinalIgnoreCase);
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
            held &= (1 << bits) - 1;
        }

        return [.. bytes];
    }
}
