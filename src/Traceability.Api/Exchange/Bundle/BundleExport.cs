using System.IO.Compression;
using Traceability.Api.Exchange.Books;
using Traceability.Db;
using Traceability.Db.Providers;

namespace Traceability.Api.Exchange.Bundle;

/// <summary>数据包导出: imported into an empty database it gives the same books (BUNDLE).</summary>
public sealed class BundleExport(TraceabilityDbFactory factory)
{
    /// <summary>Into a folder that is empty or not there yet; returns the rows of movements.csv.</summary>
    public async Task<long> ToFolderAsync(string folder, CancellationToken cancellationToken)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new BookException($"文件夹 {folder} 不是空的", $"The folder {folder} is not empty");
        Directory.CreateDirectory(folder);
        return await WriteAsync(name => File.Create(Path.Combine(folder, name)), cancellationToken);
    }

    public async Task<long> ToZipAsync(Stream stream, CancellationToken cancellationToken)
    {
        using ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
        return await WriteAsync(name => zip.CreateEntry(name).Open(), cancellationToken);
    }

    private async Task<long> WriteAsync(Func<string, Stream> open, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        BundleCodes codes = new(db);
        PartyExport.Organisations(db, codes, open("organisations.csv"));
        PartyExport.Sites(db, codes, open("sites.csv"));
        PartyExport.People(db, codes, open("persons.csv"));
        PartyExport.Products(codes, open("products.csv"));
        PartyExport.Permits(db, codes, open("permits.csv"));
        long rows = await new MovementExport(db, codes).WriteAsync(open("movements.csv"), cancellationToken);
        PartyExport.Scans(db, codes, open("scans.csv"));
        return rows;
    }
}
