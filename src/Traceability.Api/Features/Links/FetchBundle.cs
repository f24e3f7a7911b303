using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Links;

/// <summary>数据包导出: the books one may see, made ready behind the counter and fetched when they are.</summary>
public static class FetchBundle
{
    /// <summary>Exports of one sign-in that are not ready yet.</summary>
    public const int WaitingMost = 3;

    private const int ListMost = 50;

    public static async Task<Results<Accepted<BundleAnswer>, ProblemHttpResult>> Ask(
        TraceabilityDb db, BundleRunner runner, IdSource ids, TimeProvider clock, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        int waiting = await Visibility.Bundles(db, person).CountAsync(
            r => r.State == BundleState.Waiting || r.State == BundleState.Running, cancellationToken);
        if (waiting >= WaitingMost)
        {
            return TypedResults.Problem(
                Tongue.Say($"已有 {waiting} 个导出在等待，请等它们完成", $"{waiting} exports are waiting: let them be made first"),
                statusCode: StatusCodes.Status409Conflict);
        }

        BundleRun run = new()
        {
            Id = ids.Next<BundleRun>(),
            Organisation = person.Organisation,
            Owner = person.UserId,
            AskedAt = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
        };
        db.BundleRuns.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        runner.Ring();
        return TypedResults.Accepted($"/api/bundles/exports/{run.Id}", BundleAnswer.Of(run));
    }

    public static async Task<Ok<List<BundleAnswer>>> List(
        TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken) => TypedResults.Ok(
        (await Visibility.Bundles(db, person).AsNoTracking().OrderByDescending(r => r.Id).Take(ListMost)
            .ToListAsync(cancellationToken)).ConvertAll(BundleAnswer.Of));

    public static async Task<Results<Ok<BundleAnswer>, NotFound>> Show(
        long export, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken) =>
        await FindAsync(export, db, person, cancellationToken) is { } run
            ? TypedResults.Ok(BundleAnswer.Of(run)) : TypedResults.NotFound();

    public static async Task<Results<PhysicalFileHttpResult, NotFound, ProblemHttpResult>> Download(
        long export, TraceabilityDb db, BundleRunner runner, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (await FindAsync(export, db, person, cancellationToken) is not { } run) return TypedResults.NotFound();
        string path = runner.PathOf(run.Id);
        if (run.State != BundleState.Ready || !File.Exists(path))
        {
            return TypedResults.Problem(
                Tongue.Say(
                    "数据包还没有生成、生成失败或已过期删除，请查看进度",
                    "The bundle is not ready, has failed or is gone: see how far it is"),
                statusCode: StatusCodes.Status409Conflict);
        }

        return TypedResults.PhysicalFile(
            path, "application/zip", $"traceability-{run.Id}.zip",
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(run.Hash!)}\""));
    }

    private static Task<BundleRun?> FindAsync(
        long export, TraceabilityDb db, CurrentPerson person, CancellationToken stop)
    {
        Id<BundleRun> id = new(export);
        return Visibility.Bundles(db, person).AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, stop);
    }
}

/// <param name="Hash">SHA-256 of the zip, hexadecimal.</param>
/// <param name="Rows">Rows of movements.csv.</param>
public sealed record BundleAnswer(
    long Number, BundleState State, DateTime AskedAt, DateTime? FinishedAt, long Rows, long Bytes, string? Hash)
{
    internal static BundleAnswer Of(BundleRun r) => new(
        r.Id.Value, r.State, r.AskedAt, r.FinishedAt, r.Rows, r.Bytes,
        r.Hash is { } hash ? Convert.ToHexStringLower(hash) : null);
}
