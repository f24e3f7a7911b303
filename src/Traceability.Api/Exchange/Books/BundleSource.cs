using System.IO.Compression;

namespace Traceability.Api.Exchange.Books;

/// <summary>A bundle as a folder or a zip: opens its tables by name.</summary>
public sealed class BundleSource : IDisposable
{
    private static readonly string[] Tables =
    [
        "organisations.csv", "sites.csv", "persons.csv", "products.csv", "permits.csv", "movements.csv", "scans.csv",
    ];

    private readonly string _path;
    private readonly ZipArchive? _zip;

    public BundleSource(string path)
    {
        _path = path;
        if (Directory.Exists(path))
        {
            if (!Tables.Any(t => File.Exists(Path.Combine(path, t)))) throw NoTables(path);
            return;
        }

        if (!File.Exists(path)) throw new BookException($"找不到 {path}", $"There is no {path}");
        try
        {
            _zip = ZipFile.OpenRead(path);
        }
        catch (InvalidDataException)
        {
            throw new BookException($"{path} 不是完整的 zip 文件", $"{path} is not a whole zip file");
        }

        if (_zip.Entries.Any(e => Tables.Contains(e.Name, StringComparer.OrdinalIgnoreCase))) return;
        _zip.Dispose();
        throw NoTables(path);
    }

    /// <summary>The table, or null when the bundle has none of that name.</summary>
    public BookTable? Open(string name, IReadOnlyDictionary<string, string> names, params string[] required)
    {
        Stream? stream = _zip is null ? FromFolder(name)
            : _zip.Entries.FirstOrDefault(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Open();
        return stream is null ? null
            : BookTable.Open(name, BookText.Open(stream, gzip: false), names, required, BundleColumns.Codes);
    }

    public void Dispose() => _zip?.Dispose();

    private static BookException NoTables(string path) => new(
        $"{path} 中没有数据包的表（{string.Join("、", Tables)}）：请给出数据包的文件夹或zip文件",
        $"{path} holds none of a bundle's tables ({string.Join(", ", Tables)}): give the bundle's folder or zip");

    private FileStream? FromFolder(string name)
    {
        string file = Path.Combine(_path, name);
        return File.Exists(file) ? File.OpenRead(file) : null;
    }
}
