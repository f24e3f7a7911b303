using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Books;

/// <summary>
/// 一次导入: how far it is, or how it ended. Every row of the file is in one of the counts when it is over. Times are UTC.
/// </summary>
public sealed record ImportAnswer(
    long Id, string File, string Profile, BookMode Mode, bool DryRun, ImportState State, long RowsRead,
    long RowsAccepted, long RowsRefused, long RowsKnown, string? Failure, string Sha256, DateTime StartedAt,
    DateTime? FinishedAt)
{
    internal static ImportAnswer Of(ImportRun run) => new(
        run.Id.Value, run.FileName, run.Profile, run.Mode, run.DryRun, run.State, run.RowsRead, run.RowsAccepted,
        run.RowsRefused, run.RowsKnown, run.Failure, Convert.ToHexStringLower(run.FileHash), run.StartedAt,
        run.FinishedAt);
}
