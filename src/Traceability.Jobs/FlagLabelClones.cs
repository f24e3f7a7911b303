using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Db.Watch;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.History;

namespace Traceability.Jobs;

/// <summary>Labels read at places that the package's movements cannot explain.</summary>
public sealed class FlagLabelClones(TraceabilityDbFactory factory, AlertDesk desk, JobJournal journal)
{
    public const string Name = "flag-label-clones";

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        DateOnly day = journal.DayOr(asOf);
        return journal.KeepAsync(Name, day, token => CompareAsync(day, token), cancellationToken);
    }

    private async Task<JobCount> CompareAsync(DateOnly asOf, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        WatchSettings settings = await WatchReader.SettingsAsync(db, asOf, cancellationToken);
        LabelTrackReader reader = new(factory);
        DateTime until = ChinaTime.StartOf(asOf.AddDays(1));
        JobCount count = default;
        Id<Package> after = new(0);
        while (true)
        {
            IReadOnlyList<LabelTrack> page = await reader.PageAsync(after, until, cancellationToken);
            if (page.Count == 0) return count;
            string[] subjects = [.. page.Select(t => $"package:{t.Package.Code}")];
            Suspicion[] found = [.. page.Select(t => Rulebook.Labels.Check(t, settings)).OfType<Suspicion>()];
            count += await desk.SettleSubjectsAsync([Rulebook.Labels.Card.Id], subjects, found, cancellationToken);
            after = page[^1].Package.Id;
        }
    }
}
