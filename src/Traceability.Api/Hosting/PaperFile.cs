using System.Security.Cryptography;
using Traceability.Api.Language;

namespace Traceability.Api.Hosting;

/// <summary>A scanned paper that was sent: its type is read from the bytes, not believed from the name.</summary>
internal sealed record PaperFile(string Name, string ContentType, byte[] Content, byte[] Hash)
{
    public const long SizeMost = 5 * 1024 * 1024;

    private const int NameMost = 260;

    /// <summary>The field of the form in which it comes.</summary>
    public const string Field = "file";

    /// <returns>The paper, or what is wrong with it.</returns>
    public static async Task<(PaperFile? Paper, Dictionary<string, string[]> Faults)> ReadAsync(
        IFormFile file, CancellationToken cancellationToken)
    {
        if (file.Length is 0 or > SizeMost) return Wrong("文件须为 1 字节至 5 MB", "The file has 1 byte to 5 MB");
        if (Path.GetFileName(file.FileName) is not { Length: > 0 and <= NameMost } name || name.Any(char.IsControl))
            return Wrong($"文件名须为 1 至 {NameMost} 个字", $"The file's name has 1 to {NameMost} characters");
        using MemoryStream content = new();
        await file.CopyToAsync(content, cancellationToken);
        byte[] bytes = content.ToArray();
        return TypeOf(bytes) is { } type
            ? (new PaperFile(name, type, bytes, SHA256.HashData(bytes)), [])
            : Wrong("只接受 PDF、PNG、JPEG 文件", "PDF, PNG and JPEG files only");
    }

    private static string? TypeOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8)) return "application/pdf";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])) return "image/png";
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? "image/jpeg" : null;
    }

    private static (PaperFile?, Dictionary<string, string[]>) Wrong(string zh, string en) =>
        (null, new Dictionary<string, string[]> { [Field] = [Tongue.Say(zh, en)] });
}
