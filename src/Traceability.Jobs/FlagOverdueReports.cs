using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Db.Reports;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.History;

namespace Traceability.Jobs;

/// <summary>
/// Reports that were due and were not filed: one alert of each rule, unit and month in which they were due.
/// </summary>
public sealed class FlagOverdueReports(
    TraceabilityDbFactory factory, FilingDesk filings, AlertDesk desk, JobJournal journal)
{
    public const string Name = "flag-overdue-reports";

    private static readonly string[] Rules = [.. Rulebook.Dated.Select(r => r.Card.Id)];

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        DateOnly day = journal.DayOr(asOf);
        return journal.KeepAsync(Name, day, token => FlagAsync(day, token), cancellationToken);
    }

    private async Task<JobCount> FlagAsync(DateOnly day, CancellationToken cancellationToken)
    {
        List<Organisation> units;
        await using (TraceabilityDb db = factory.CreateDbContext())
        {
            units = await db.Organisations.AsNoTracking()
                .Where(o => db.Movements.Any(m => m.Organisation == o.Id && m.Mode == BookMode.Live))
                .ToListAsync(cancellationToken);
        }

        JobCount count = default;
        foreach (Organisation unit in units)
        {
            IReadOnlyList<DatedDuty> owed = await filings.OwedAsync(unit.Id, day, cancellationToken);
            Suspicion[] found = [.. owed.Where(d => d.IsOverdueOn(day))
                .GroupBy(d => (d.Rule, Month: Month.Of(d.DueOn)))
                .Select(g => Of(unit, g.Key.Rule, g.Key.Month, [.. g]))];
            count += await desk.SettleAsync(Rules, [unit.Id], found, cancellationToken);
        }

        return count;
    }

    private static Suspicion Of(Organisation unit, string rule, Month month, DatedDuty[] overdue)
    {
        RuleCard card = Rulebook.Dated.Single(r => r.Card.Id == rule).Card;
        string periods = string.Join('、', overdue.Take(Suspicion.EvidenceLimit).Select(d => d.Period));
        return new Suspicion
        {
            Key = new AlertKey(rule, unit.Code, month.ToString()),
            Organisation = unit.Id,
            Level = card.Level,
            MessageZh = $"{unit.Name} 逾期未提交报告 {overdue.Length} 份：{periods}（{card.TitleZh}）",
            MessageEn = $"{unit.Code} has {overdue.Length} overdue reports: {periods} ({card.TitleEn})",
            Evidence = [.. overdue.Take(Suspicion.EvidenceLimit).Select(d => d.Period)],
            FirstSeenOn = overdue[0].DueOn.AddDays(1),
        };
    }
}
