using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange.Books;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Books;

/// <summary>One import: its progress, and when it is over the tables it left.</summary>
public static class ShowImport
{
    public static async Task<Results<Ok<ImportAnswer>, NotFound>> Handle(
        long import, TraceabilityDb db, CancellationToken cancellationToken) =>
        await FindAsync(db, import, cancellationToken) is { } run
            ? TypedResults.Ok(ImportAnswer.Of(run))
            : TypedResults.NotFound();

    /// <summary>被拒行清单.</summary>
    public static Task<Results<PhysicalFileHttpResult, NotFound>> Refused(
        long import, TraceabilityDb db, ImportShelf shelf, CancellationToken cancellationToken) =>
        ReportAsync(import, "refused", db, shelf, cancellationToken);

    /// <summary>物料平衡表.</summary>
    public static Task<Results<PhysicalFileHttpResult, NotFound>> Balances(
        long import, TraceabilityDb db, ImportShelf shelf, CancellationToken cancellationToken) =>
        ReportAsync(import, "balances", db, shelf, cancellationToken);

    private static async Task<Results<PhysicalFileHttpResult, NotFound>> ReportAsync(
        long import, string name, TraceabilityDb db, ImportShelf shelf, CancellationToken cancellationToken)
    {
        if (await FindAsync(db, import, cancellationToken) is not { } run) return TypedResults.NotFound();
        string path = shelf.ReportPath(run.Id, name);
        return File.Exists(path)
            ? TypedResults.PhysicalFile(path, "text/csv; charset=utf-8", $"{name}-{run.Id}.csv")
            : TypedResults.NotFound();
    }

    internal static Task<ImportRun?> FindAsync(TraceabilityDb db, long import, CancellationToken cancellationToken)
    {
        Id<ImportRun> id = new(import);
        return db.ImportRuns.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
    }
}
