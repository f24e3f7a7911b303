using System.IO.Compression;
using System.Security.Cryptography;

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

    /// <summary>SHA-256 of the file, or of the folder's tables one after another in name order.</summary>
    public byte[] Hash()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string[] files = _zip is null ? [.. Directory.GetFiles(_path, "*.csv").Order(StringComparer.Ordinal)] : [_path];
        byte[] buffer = new byte[128 * 1024];
        foreach (string file in files)
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer)) hash.AppendData(buffer, 0, read);
        }

        return hash.GetHashAndReset();
    }

    public void Dispose() => _zip?.Dispose();

    private FileStream? FromFolder(string name)
    {
        string file = Path.Combine(_path, name);
        return File.Exists(file) ? File.OpenRead(file) : null;
    }
}
