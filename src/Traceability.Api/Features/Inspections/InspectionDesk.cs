using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Api.Features.Inspections;

/// <summary>Finds inspections, knows their teams, and keeps every act with who, when and why.</summary>
public sealed class InspectionDesk(TraceabilityDb db, IdSource ids, TimeProvider clock)
{
    public TraceabilityDb Db => db;

    public IdSource Ids => ids;

    public TimeProvider Clock => clock;

    public DateTime Now => ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);

    public async Task<Inspection?> FindAsync(long number, CurrentPerson person, CancellationToken stop)
    {
        Id<Inspection> id = new(number);
        return await Visibility.Inspections(db, person).FirstOrDefaultAsync(i => i.Id == id, stop);
    }

    /// <summary>The reader as an officer of the team; null when not one.</summary>
    public Task<PlanOfficer?> OfficerAsync(Inspection inspection, CurrentPerson person, CancellationToken stop) =>
        db.PlanOfficers.AsNoTracking().FirstOrDefaultAsync(
            f => f.UserId == person.UserId && db.InspectionOfficers.Any(
                o => o.Inspection == inspection.Id && o.Officer == f.Id), stop);

    /// <summary>Whether the reader works for the lead agency.</summary>
    public Task<bool> IsLeadAsync(Inspection inspection, CurrentPerson person, CancellationToken stop) =>
        db.InspectionPlans.AnyAsync(p => p.Id == inspection.Plan && p.Lead == person.Organisation, stop);

    /// <summary>Rows of these inspections, newest first.</summary>
    public Task<List<InspectionRow>> RowsAsync(IQueryable<Inspection> inspections, CancellationToken stop) => (
        from i in inspections
        join p in db.InspectionPlans on i.Plan equals p.Id
        join lead in db.Organisations on p.Lead equals lead.Id
        join o in db.Organisations on i.Unit equals o.Id
        orderby i.Id descending
        select new InspectionRow(
            i.Id.Value, p.Id.Value, p.Kind, p.Title, lead.Name, o.Code, o.Name, o.Region, p.From, p.To, i.State,
            i.BegunAt, i.SealedAt,
            db.InspectionFindings.Count(f => f.Inspection == i.Id && f.State != FindingState.Withdrawn),
            db.InspectionFindings.Count(f => f.Inspection == i.Id
                && (f.State == FindingState.Open || f.State == FindingState.Answered)))).ToListAsync(stop);

    /// <summary>One act; the caller has changed the inspection and added what belongs to it.</summary>
    /// <returns>False when somebody was quicker.</returns>
    public async Task<bool> KeepAsync(
        Inspection inspection, int number, InspectionAct act, string? text, CurrentPerson person,
        CancellationToken stop)
    {
        db.InspectionEvents.Add(EventOf(inspection, number, act, text, person.UserId, Now));
        return await SaveAsync(stop);
    }

    /// <returns>False when somebody was quicker.</returns>
    public Task<bool> SaveAsync(CancellationToken stop) => db.TrySaveAsync(stop);

    public static InspectionEvent EventOf(
        Inspection inspection, int number, InspectionAct act, string? text, string by, DateTime at) => new()
    {
        Inspection = inspection.Id,
        Number = number,
        Act = act,
        After = inspection.State,
        Text = text,
        By = by,
        At = at,
    };
}
