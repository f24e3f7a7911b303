using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.History;

namespace Traceability.Jobs;

/// <summary>Findings of inspections that were not put right by their day: an alert to the unit.</summary>
public sealed class FlagOverdueRectification(TraceabilityDbFactory factory, AlertDesk desk, JobJournal journal)
{
    public const string Name = "flag-overdue-rectification";

    private const string Rule = "R-132";

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        DateOnly day = journal.DayOr(asOf);
        return journal.KeepAsync(Name, day, token => FlagAsync(day, token), cancellationToken);
    }

    private async Task<JobCount> FlagAsync(DateOnly day, CancellationToken cancellationToken)
    {
        List<Organisation> units;
        List<Suspicion> found = [];
        await using (TraceabilityDb db = factory.CreateDbContext())
        {
            units = await db.Organisations.AsNoTracking()
                .Where(o => db.Inspections.Any(i => i.Unit == o.Id && i.SealedAt != null))
                .ToListAsync(cancellationToken);
            Dictionary<Id<Organisation>, Organisation> known = units.ToDictionary(u => u.Id);
            var open = await (
                from f in db.InspectionFindings.AsNoTracking()
                where f.State == FindingState.Open
                join i in db.Inspections on f.Inspection equals i.Id
                where i.SealedAt != null
                select new { Finding = f, i.Unit, Inspection = i.Id }).ToListAsync(cancellationToken);
            found.AddRange(open.Where(o => o.Finding.IsOverdueOn(day))
                .Select(o => Of(known[o.Unit], o.Inspection, o.Finding)));
        }

        return await desk.SettleAsync([Rule], [.. units.Select(u => u.Id)], found, cancellationToken);
    }

    private static Suspicion Of(Organisation unit, Id<Inspection> inspection, InspectionFinding finding)
    {
        RuleEntry rule = RuleRegister.All.Single(r => r.Id == Rule);
        return new Suspicion
        {
            Key = new AlertKey(Rule, $"{unit.Code}:{inspection}-{finding.Number}", $"{finding.DueOn:yyyy-MM-dd}"),
            Organisation = unit.Id,
            Level = (AlertLevel)Math.Max((int)finding.Level, (int)(rule.Level ?? AlertLevel.Warning)),
            MessageZh = $"{unit.Name} 逾期未整改：检查 {inspection} 问题 {finding.Number}，应于 {finding.DueOn:yyyy-MM-dd} 前"
                + $"整改（{rule.SourceZh}）",
            MessageEn = $"{unit.Code} has not put right finding {finding.Number} of inspection {inspection}, "
                + $"due by {finding.DueOn:yyyy-MM-dd} ({rule.SourceEn})",
            Evidence = [$"{inspection}-{finding.Number}"],
            FirstSeenOn = finding.DueOn.AddDays(1),
        };
    }
}
