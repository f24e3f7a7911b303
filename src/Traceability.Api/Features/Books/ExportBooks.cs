using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Exchange.Bundle;

namespace Traceability.Api.Features.Books;

/// <summary>
/// 数据包导出: all the books as a zip. It is whole before the first byte is sent: what arrives is a bundle or nothing.
/// </summary>
public static class ExportBooks
{
    private const int Buffer = 64 * 1024;

    public static async Task<FileStreamHttpResult> Handle(BundleExport export, CancellationToken cancellationToken)
    {
        FileStream bundle = new(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, Buffer,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await export.ToZipAsync(bundle, cancellationToken);
            bundle.Position = 0;
            return TypedResults.File(bundle, "application/zip", "traceability-books.zip");
        }
        catch
        {
            await bundle.DisposeAsync();
            throw;
        }
    }
}
