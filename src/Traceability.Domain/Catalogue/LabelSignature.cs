using System.Buffers.Text;
using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Catalogue;

/// <summary>标签签名: ECDSA P-256 over a label's claim, 64 bytes (IEEE P1363) as 86 characters of base64url.</summary>
public readonly record struct LabelSignature
{
    internal const int ByteCount = 64;
    private const int Size = 86;

    private static readonly IdentifierFormat Format =
        new("label-signature", "标签签名", "label signature", "ECDSA P-256, RFC 4648");

    private readonly string? _value;

    private LabelSignature(string value) => _value = value;

    public string Value => _value ?? "";

    public static ParseResult<LabelSignature> Parse(string? text)
    {
        string signature = InputText.Exact(text);
        if (signature.Length == 0) return Format.Empty();
        if (signature.Length != Size) return Format.Length($"{Size}", signature.Length);
        for (int i = 0; i < Size; i++)
            if (!char.IsAsciiLetterOrDigit(signature[i]) && signature[i] is not ('-' or '_'))
                return Format.Character(signature[i], i);
        // The last character carries spare bits: only one writing of the bytes is right.
        return Base64Url.IsValid(signature) && Base64Url.EncodeToString(BytesOf(signature)) == signature
            ? new LabelSignature(signature)
            : Format.Check();
    }

    public static bool TryParse(string? text, out LabelSignature signature) => Parse(text).TryGet(out signature);

    public override string ToString() => Value;

    internal static LabelSignature Of(ReadOnlySpan<byte> bytes) => new(Base64Url.EncodeToString(bytes));

    internal byte[] ToBytes() => BytesOf(Value);

    private static byte[] BytesOf(string text) => Base64Url.DecodeFromChars(text);
}
