using System.IO.Compression;

namespace Traceability.Api.Exchange.Books;

/// <summary>A bundle as a folder or a zip: opens its tables by name.</summary>
public sealed class BundleSource : IDisposable
{
    private readonly string _path;
    private readonly ZipArchive? _zip;

    public BundleSource(string path)
    {
        _path = path;
        if (Directory.Exists(path)) return;
        if (!File.Exists(path)) throw new BookException($"找不到 {path}", $"There is no {path}");
        try
        {
            _zip = ZipFile.OpenRead(path);
        }
        catch (InvalidDataException)
        {
            throw new BookException($"{path} 不是完整的 zip 文件", $"{path} is not a whole zip file");
        }
    }

    /// <summary>The table, or null when the bundle has none of that name.</summary>
    public BookTable? Open(string name, IReadOnlyDictionary<string, string> names, params string[] required)
    {
        Stream? stream = _zip is null ? FromFolder(name)
            : _zip.Entries.FirstOrDefault(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Open();
        return stream is null ? null : BookTable.Open(name, BookText.Open(stream, gzip: false), names, required);
    }

    public void Dispose() => _zip?.Dispose();

    private FileStream? FromFolder(string name)
    {
        string file = Path.Combine(_path, name);
        return File.Exists(file) ? File.OpenRead(file) : null;
    }
}
