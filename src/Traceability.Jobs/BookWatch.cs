using Traceability.Db.Providers;
using Traceability.Db.Watch;
using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.History;

namespace Traceability.Jobs;

/// <summary>
/// Asks some watch rules of every organisation's books and settles the alerts, a page of organisations at a time.
/// </summary>
public sealed class BookWatch(TraceabilityDbFactory factory, AlertDesk desk)
{
    private const int PageSize = 200;

    public async Task<JobCount> AskAsync(
        IReadOnlyCollection<WatchRule> rules, DateOnly asOf, CancellationToken cancellationToken)
    {
        WatchContext context = await new WatchReader(factory).ReadAsync(asOf, cancellationToken);
        string[] ruleIds = [.. rules.Select(r => r.Card.Id).Distinct()];
        JobCount count = default;
        OrganisationHistory[] histories = [.. context.County.Organisations.Values.OrderBy(h => h.Id)];
        foreach (OrganisationHistory[] page in histories.Chunk(PageSize))
        {
            List<Suspicion> found = [];
            foreach (OrganisationHistory history in page)
                foreach (WatchRule rule in rules)
                    found.AddRange(rule.Check(history, context).Where(s => rule.Card.IsInForceOn(s.FirstSeenOn)));

            Id<Organisation>[] examined = [.. page.Select(h => h.Id)];
            count += await desk.SettleAsync(ruleIds, examined, found, cancellationToken);
        }

        return count;
    }
}
