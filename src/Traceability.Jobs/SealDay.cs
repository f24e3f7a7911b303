using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Db.Reports;

namespace Traceability.Jobs;

/// <summary>
/// 日封: seals every day that is over and not sealed yet, also those missed while no worker ran, and counts who did
/// something on it and which goods moved.
/// </summary>
public sealed class SealDay(TraceabilityDbFactory factory, JobJournal journal)
{
    public const string Name = "seal-day";

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        // Postings still come in today, whatever day the run is asked to judge.
        DateOnly yesterday = journal.DayOr(null).AddDays(-1);
        DateOnly last = asOf < yesterday ? asOf.Value : yesterday;
        return journal.KeepAsync(
            Name, last,
            async token =>
            {
                int sealedNow = await new DaySeals(factory).SealUntilAsync(last, journal.Now, token);
                await new ActivityBook(factory).CountAsync(journal.Now, token);
                return new JobCount(sealedNow, 0, 0);
            },
            cancellationToken);
    }
}
