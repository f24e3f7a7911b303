using Traceability.Api.Exchange.Books;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>A single book as a file: CSV, CSV.GZ or XLSX, told apart by its first bytes and not by its name.</summary>
internal static class SheetFile
{
    /// <summary>A single book names goods by what they are called; these two it names by code.</summary>
    private static readonly HashSet<string> Codes = ["lot", "purchase_permit"];

    public static BookTable Open(string path, string name, BookProfile profile) =>
        BookTable.Open(name, Text(path), profile.Columns, profile.Required, Codes);

    /// <summary>The book as text with commas, whatever it came as.</summary>
    public static TextReader Text(string path)
    {
        FileStream stream = File.OpenRead(path);
        Span<byte> magic = stackalloc byte[4];
        int read = stream.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        bool gzip = read >= 2 && magic[0] == 0x1F && magic[1] == 0x8B;
        bool zip = read == 4 && magic.SequenceEqual("PK\u0003\u0004"u8);
        return zip ? XlsxText.Open(stream) : BookText.Open(stream, gzip);
    }
}
