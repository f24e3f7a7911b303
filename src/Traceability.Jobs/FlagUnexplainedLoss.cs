using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Signals;
using Traceability.Domain.Rules.Watch;

namespace Traceability.Jobs;

/// <summary>Counts, losses and yields that the goods' nature does not explain.</summary>
public sealed class FlagUnexplainedLoss(BookWatch watch, JobJournal journal)
{
    public const string Name = "flag-unexplained-loss";

    private static readonly WatchRule[] Rules = [.. Rulebook.Watch.Where(r => r
        is R076_CountEqualsBooks or R077_LossIsReported or R078_LossOfDrugsIsReported or D003_SmallLossesRepeat
        or D004_YieldLeavesItsBand or D005_UseOutgrowsOutput)];

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        DateOnly day = journal.DayOr(asOf);
        return journal.KeepAsync(Name, day, token => watch.AskAsync(Rules, day, token), cancellationToken);
    }
}
