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
        await using TraceabilityDb db = factory.CreateDbContext();
        return await WriteAsync(
            db, BundleRows.All(db), name => File.Create(Path.Combine(folder, name)), cancellationToken);
    }

    public Task<long> ToZipAsync(Stream stream, CancellationToken cancellationToken) =>
        ToZipAsync(stream, BundleRows.All, cancellationToken);

    /// <param name="rows">Which rows are in it.</param>
    public async Task<long> ToZipAsync(
        Stream stream, Func<TraceabilityDb, BundleRows> rows, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        using ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
        return await WriteAsync(db, rows(db), name => zip.CreateEntry(name).Open(), cancellationToken);
    }

    private static async Task<long> WriteAsync(
        TraceabilityDb db, BundleRows rows, Func<string, Stream> open, CancellationToken cancellationToken)
    {
        BundleCodes codes = new(db);
        PartyExport.Organisations(rows, codes, open("organisations.csv"));
        PartyExport.Sites(rows, codes, open("sites.csv"));
        PartyExport.People(rows, codes, open("persons.csv"));
        PartyExport.Products(rows, codes, open("products.csv"));
        PartyExport.Permits(rows, codes, open("permits.csv"));
        long written = await new MovementExport(db, rows.Movements, codes)
            .WriteAsync(open("movements.csv"), cancellationToken);
        PartyExport.Scans(rows, codes, open("scans.csv"));
        return written;
    }
}
