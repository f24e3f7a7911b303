using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.EndUses;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Jobs;

/// <summary>
/// Category 1 goods sold to a final user after an authority found its use doubtful or refused it: an alert to the
/// seller. No article forbids the sale by itself, so it is a warning and not a rule of the book.
/// </summary>
public sealed class FlagDoubtfulUsers(TraceabilityDbFactory factory, AlertDesk desk, JobJournal journal)
{
    public const string Name = "flag-doubtful-users";

    /// <summary>What the alert stands under; not a rule of law.</summary>
    public const string Rule = "U-001";

    /// <summary>A run that was missed is made good when it is not longer ago than this.</summary>
    private const int DaysLookedBack = 31;

    private static readonly MovementKind[] Sales = [MovementKind.Dispatch, MovementKind.Title];

    private static readonly SubstanceClass[] First =
        [SubstanceClass.Precursor1, SubstanceClass.Precursor1Pharmaceutical];

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        DateOnly day = journal.DayOr(asOf);
        return journal.KeepAsync(Name, day, token => FlagAsync(day, token), cancellationToken);
    }

    private async Task<JobCount> FlagAsync(DateOnly day, CancellationToken stop)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        List<EndUseCheck> doubtful = await db.EndUseChecks.AsNoTracking()
            .Where(c => (c.State == EndUseState.Doubtful || c.State == EndUseState.Refused)
                && db.Substances.Any(s => s.Code == c.Substance && First.Contains(s.Class))
                && !db.EndUseChecks.Any(n => n.User == c.User && n.Substance == c.Substance
                    && n.AskedAt > c.AskedAt && n.State == EndUseState.Verified && n.ValidTo >= day))
            .OrderBy(c => c.Id).ToListAsync(stop);
        List<Suspicion> found = [];
        foreach (EndUseCheck check in doubtful) found.AddRange(await SalesAfterAsync(db, check, day, stop));
        return (await desk.RaiseAsync(found, stop)) with { Examined = doubtful.Count };
    }

    private static async Task<IEnumerable<Suspicion>> SalesAfterAsync(
        TraceabilityDb db, EndUseCheck check, DateOnly day, CancellationToken stop)
    {
        // The finding itself, not what the unit added to it afterwards.
        DateTime decided = await db.EndUseEvents
            .Where(e => e.Check == check.Id && (e.Act == EndUseAct.Doubt || e.Act == EndUseAct.Refuse))
            .MaxAsync(e => e.At, stop);
        DateTime from = ChinaTime.StartOf(day.AddDays(-DaysLookedBack)), end = ChinaTime.StartOf(day.AddDays(1));
        if (decided > from) from = decided;
        string user = await db.Organisations.Where(o => o.Id == check.User).Select(o => o.Code).SingleAsync(stop);
        var sales = await (
            from m in db.Movements.AsNoTracking()
            where m.Counterparty == check.User && Sales.Contains(m.Kind) && m.PostedAt >= @from && m.PostedAt < end
                && db.MovementLines.Any(l => l.Movement == m.Id && db.Lots.Any(lot => lot.Id == l.Commodity
                    && db.Products.Any(p => p.Id == lot.Product
                        && p.Contents.Any(c => c.Substance == check.Substance))))
            orderby m.Id
            select new { m.Organisation, m.RequestId, m.OccurredAt }).ToListAsync(stop);
        return sales.GroupBy(s => s.Organisation).Select(g => Warning(
            check, user, g.Key, [.. g.Select(s => s.RequestId).Take(Suspicion.EvidenceLimit)],
            ChinaTime.DayOf(g.Min(s => s.OccurredAt))));
    }

    private static Suspicion Warning(
        EndUseCheck check, string user, Id<Organisation> seller, string[] evidence, DateOnly first) => new()
        {
            Key = new AlertKey(Rule, $"end-use:{user}/{check.Substance}/{seller}", Month.Of(first).ToString()),
            Organisation = seller,
            ProductOrSubstance = check.Substance,
            Level = AlertLevel.Warning,
            MessageZh = $"{user} 的用途（{check.Substance}）经核查存疑或不予认定（编号 {check.Id}），此后仍向其销售",
            MessageEn = $"{user} was sold {check.Substance} after its use was found doubtful or refused ({check.Id})",
            Evidence = evidence,
            FirstSeenOn = first,
        };
}
