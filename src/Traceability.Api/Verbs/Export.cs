using System.CommandLine;
using System.Globalization;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Exchange.Bundle;
using Traceability.Api.Hosting;

namespace Traceability.Api.Verbs;

/// <summary>Writes the books as a data bundle: a folder, or a zip when the name ends in .zip.</summary>
internal static class Export
{
    public static Command Command(string[] args)
    {
        Argument<string> path = new("path") { Description = "空文件夹，或 .zip 文件 / an empty folder, or a .zip file" };
        Command command = new("export", "导出数据包 / export the books as a data bundle")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.Arguments.Add(path);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using WebApplication app = Composition.Build(args);
            BundleExport export = app.Services.GetRequiredService<BundleExport>();
            try
            {
                long rows = await WriteAsync(export, parsed.GetValue(path)!, cancellation);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows} movement rows"));
                return 0;
            }
            catch (BookException e)
            {
                Console.Error.WriteLine(e.Message);
                return 1;
            }
        });
        return command;
    }

    private static async Task<long> WriteAsync(BundleExport export, string path, CancellationToken cancellation)
    {
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return await export.ToFolderAsync(path, cancellation);
        if (File.Exists(path)) throw new BookException($"{path} 已存在", $"{path} is already there");
        await using FileStream file = File.Create(path);
        return await export.ToZipAsync(file, cancellation);
    }
}
