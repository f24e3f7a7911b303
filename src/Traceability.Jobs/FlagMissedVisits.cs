using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.History;

namespace Traceability.Jobs;

/// <summary>
/// Units that an authority was to visit in the period that is over and did not: an alert to the authority. Only
/// authorities that record their visits here are asked, and of periods that began since they do.
/// </summary>
public sealed class FlagMissedVisits(TraceabilityDbFactory factory, AlertDesk desk, JobJournal journal)
{
    public const string Name = "flag-missed-visits";

    public Task<JobCount> RunAsync(DateOnly? asOf, CancellationToken cancellationToken)
    {
        DateOnly day = journal.DayOr(asOf);
        return journal.KeepAsync(Name, day, token => FlagAsync(day, token), cancellationToken);
    }

    private async Task<JobCount> FlagAsync(DateOnly day, CancellationToken cancellationToken)
    {
        List<Organisation> agencies;
        List<Suspicion> found = [];
        await using (TraceabilityDb db = factory.CreateDbContext())
        {
            agencies = await db.Organisations.AsNoTracking()
                .Where(o => db.SiteVisits.Any(v => v.Agency == o.Id)).ToListAsync(cancellationToken);
            foreach (Organisation agency in agencies)
            {
                if (!RegionCode.TryParse(agency.Region, out RegionCode region)) continue;
                string ground = region.Prefix;
                IReadOnlyList<VisitDuty> duties = await VisitReader.ReadAsync(
                    db, db.Organisations.Where(o => o.Agency == null && o.Region.StartsWith(ground)),
                    months => VisitPlan.LastBefore(months, day), cancellationToken);
                // Who began to record in the middle of a period is asked from the next one on.
                DateOnly began = await db.SiteVisits.Where(v => v.Agency == agency.Id)
                    .MinAsync(v => v.Day, cancellationToken);
                found.AddRange(duties.Where(
                    d => d.VisitedOn is null && began <= d.Period.From && IsFor(agency, d)).Select(d => Of(agency, d)));
            }
        }

        return await desk.SettleAsync(
            [VisitPlan.Rule], [.. agencies.Select(a => a.Id)], found, cancellationToken);
    }

    /// <summary>Drugs are the drug regulator's to visit, precursors the police's.</summary>
    private static bool IsFor(Organisation agency, VisitDuty duty) =>
        (agency.Agency == AgencyKind.DrugAdministration && duty.Classes.Any(IsDrug))
        || (agency.Agency == AgencyKind.Police && duty.Classes.Any(c => !IsDrug(c)));

    private static bool IsDrug(SubstanceClass c) => c is SubstanceClass.Narcotic or SubstanceClass.Psychotropic1
        or SubstanceClass.Psychotropic2 or SubstanceClass.Precursor1Pharmaceutical;

    private static Suspicion Of(Organisation agency, VisitDuty duty) => new()
    {
        Key = new AlertKey(VisitPlan.Rule, $"{agency.Code}:{duty.Unit.Code}", duty.Period.Name),
        Organisation = agency.Id,
        Level = duty.Classes.Any(c => c is SubstanceClass.Narcotic or SubstanceClass.Psychotropic1)
            ? AlertLevel.Warning : AlertLevel.Notice,
        MessageZh = $"{agency.Name} 在 {duty.Period.Name} 内未检查 {duty.Unit.Name}",
        MessageEn = $"{agency.Code} did not visit {duty.Unit.Code} in {duty.Period.Name}",
        Evidence = [duty.Unit.Code],
        FirstSeenOn = duty.Period.To.AddDays(1),
    };
}
