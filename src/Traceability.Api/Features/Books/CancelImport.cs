using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Books;

/// <summary>
/// 停止导入: one that waits is cancelled at once, one that runs stops after the batch it is at. What was accepted stays;
/// the same file may be imported again.
/// </summary>
public static class CancelImport
{
    public static async Task<Results<Accepted<ImportAnswer>, NotFound>> Handle(
        long import, TraceabilityDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        Id<ImportRun> id = new(import);
        DateTime? now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        await db.ImportRuns.Where(r => r.Id == id && r.State == ImportState.Waiting).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.State, ImportState.Cancelled).SetProperty(r => r.FinishedAt, now),
            cancellationToken);
        await db.ImportRuns.Where(r => r.Id == id && r.State == ImportState.Running).ExecuteUpdateAsync(
            s => s.SetProperty(r => r.State, ImportState.Stopping), cancellationToken);
        return await ShowImport.FindAsync(db, import, cancellationToken) is { } run
            ? TypedResults.Accepted($"/api/books/imports/{run.Id}", ImportAnswer.Of(run))
            : TypedResults.NotFound();
    }
}
