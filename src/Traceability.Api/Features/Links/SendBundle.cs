using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Features.Books;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;

namespace Traceability.Api.Features.Links;

/// <summary>
/// 报送数据包: a unit's own program sends movements as a bundle. Every row passes the gate; rows of other units and the
/// registers are refused.
/// </summary>
public static class SendBundle
{
    public const string Route = "/bundles/imports";
    public const string Path = "/api" + Route;

    public static async Task<Results<Accepted<ImportAnswer>, ValidationProblem, ProblemHttpResult>> Handle(
        IFormFile file, bool? dryRun, ImportCounter counter, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (file.Length is 0 or > StartOwnImport.SizeMost)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["file"] = [Tongue.Say("文件须为 1 字节至 7 MB", "The file has 1 byte to 7 MB")],
            });
        }

        string coming = System.IO.Path.GetTempFileName();
        try
        {
            await using (FileStream target = File.OpenWrite(coming))
            {
                await file.CopyToAsync(target, cancellationToken);
            }

            return await counter.TakeOwnBundleAsync(
                coming, file.FileName, dryRun ?? false, person, cancellationToken);
        }
        finally
        {
            File.Delete(coming);
        }
    }

    public static Task<Results<Ok<ImportAnswer>, NotFound>> Show(
        long import, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken) =>
        OwnImports.Show(import, db, person, cancellationToken);

    public static Task<Results<PhysicalFileHttpResult, NotFound>> Refused(
        long import, TraceabilityDb db, ImportShelf shelf, CurrentPerson person,
        CancellationToken cancellationToken) =>
        OwnImports.Refused(import, db, shelf, person, cancellationToken);
}
