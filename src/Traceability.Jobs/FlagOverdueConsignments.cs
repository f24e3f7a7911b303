using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Signals;
using Traceability.Domain.Rules.Watch;

namespace Traceability.Jobs;

/// <summary>Goods that left and were not confirmed as arrived, in time and in full.</summary>
public sealed class FlagOverdueConsignments(BookWatch watch, JobJournal journal)
{
    public const string Name = "flag-overdue-consignments";

    private static readonly WatchRule[] Rules = [.. Rulebook.Watch.Where(r => r
        is R063_ArrivalIsConfirmed or D002_ShortDeliveriesRepeat)];

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        DateOnly day = journal.DayOr(asOf);
        return journal.KeepAsync(Name, day, token => watch.AskAsync(Rules, day, token), cancellationToken);
    }
}
