using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Api.Features.Inspections.Plans;

/// <summary>Reads plans and keeps every act on them with who, when and why.</summary>
public sealed class PlanDesk(TraceabilityDb db, TimeProvider clock)
{
    public TraceabilityDb Db => db;

    public DateTime Now => ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);

    public async Task<InspectionPlan?> FindAsync(long number, CurrentPerson person, CancellationToken stop)
    {
        Id<InspectionPlan> id = new(number);
        return await Visibility.Plans(db, person).FirstOrDefaultAsync(p => p.Id == id, stop);
    }

    /// <summary>Rows of these plans, newest first.</summary>
    public async Task<List<PlanRow>> RowsAsync(
        IQueryable<InspectionPlan> plans, CurrentPerson person, CancellationToken stop)
    {
        Id<Domain.Parties.Organisation> own = person.Organisation;
        return await (
            from p in plans
            join o in db.Organisations on p.Lead equals o.Id
            orderby p.Id descending
            select new PlanRow(
                p.Id.Value, p.Kind, p.Title, p.State, p.From, p.To, o.Name,
                db.PlanUnits.Count(u => u.Plan == p.Id && u.IsTarget),
                db.Inspections.Count(i => i.Plan == p.Id && i.SealedAt != null),
                db.PlanAgencies.Where(a => a.Plan == p.Id && a.Agency == own && p.Lead != own)
                    .Select(a => (AgencyAnswer?)a.Answer).FirstOrDefault())).ToListAsync(stop);
    }

    public async Task<PlanDetail> ReadAsync(InspectionPlan plan, CurrentPerson person, CancellationToken stop)
    {
        PlanRow row = (await RowsAsync(db.InspectionPlans.Where(p => p.Id == plan.Id), person, stop)).Single();
        List<PlanAgencyRow> agencies = await (
            from a in db.PlanAgencies
            where a.Plan == plan.Id
            join o in db.Organisations on a.Agency equals o.Id
            orderby a.Agency != plan.Lead, o.Code
            select new PlanAgencyRow(o.Code, o.Name, o.Agency!.Value, o.Id == plan.Lead, a.Answer, a.Reason))
            .ToListAsync(stop);
        List<PlanOfficerRow> officers = await (
            from f in db.PlanOfficers
            where f.Plan == plan.Id
            join o in db.Organisations on f.Agency equals o.Id
            orderby o.Code, f.Id
            select new PlanOfficerRow(
                f.Name, f.Certificate, o.Code, o.Name,
                db.Users.Where(u => u.Id == f.UserId).Select(u => u.UserName).FirstOrDefault())).ToListAsync(stop);
        bool isLead = plan.Lead == person.Organisation;
        return new PlanDetail(
            row, plan.Reason, plan.DrawCount, plan.SeedHash, plan.Seed, isLead, agencies, officers,
            await UnitsAsync(plan, stop), await RecusalsAsync(plan, stop), await EventsAsync(plan, stop),
            ActsOf(plan, isLead, agencies.Any(a => a.Code == person.OrganisationCode)));
    }

    /// <summary>One act with its reason; the caller has changed the plan.</summary>
    /// <returns>False when somebody was quicker.</returns>
    public async Task<bool> KeepAsync(
        InspectionPlan plan, int number, PlanAct act, string? text, CurrentPerson person, CancellationToken stop)
    {
        db.PlanEvents.Add(EventOf(plan, number, act, text, person.UserId, Now));
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The other officer's act stands; the caller says so.
            db.ChangeTracker.Clear();
            return false;
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    public static PlanEvent EventOf(
        InspectionPlan plan, int number, PlanAct act, string? text, string by, DateTime at) => new()
    {
        Plan = plan.Id,
        Number = number,
        Act = act,
        After = plan.State,
        Text = text,
        By = by,
        At = at,
    };

    private static IReadOnlyList<PlanAct> ActsOf(InspectionPlan plan, bool isLead, bool isInvited) =>
    [
        .. Enum.GetValues<PlanAct>().Where(a => PlanLife.After(plan.State, a) is not null
            && (PlanLife.IsForLead(a) ? isLead : isInvited)
            && (a != PlanAct.Draw || plan.IsDrawn)
            && (a != PlanAct.Start || !plan.IsDrawn || plan.State == PlanState.Drawn)),
    ];

    private async Task<List<PlanUnitRow>> UnitsAsync(InspectionPlan plan, CancellationToken stop) => await (
        from u in db.PlanUnits
        where u.Plan == plan.Id
        join o in db.Organisations on u.Unit equals o.Id
        join i in db.Inspections.Where(i => i.Plan == plan.Id) on u.Unit equals i.Unit into inspections
        from i in inspections.DefaultIfEmpty()
        orderby u.IsTarget descending, u.Rank, o.Code
        select new PlanUnitRow(
            o.Code, o.Name, o.Region, u.Origin, u.Risk, u.Rank, u.IsTarget,
            i == null ? null : (long?)i.Id.Value, i == null ? null : (InspectionState?)i.State)).ToListAsync(stop);

    private async Task<List<PlanRecusalRow>> RecusalsAsync(InspectionPlan plan, CancellationToken stop) => await (
        from r in db.PlanRecusals
        where r.Plan == plan.Id
        join f in db.PlanOfficers on r.Officer equals f.Id
        join o in db.Organisations on r.Unit equals o.Id
        orderby r.At
        select new PlanRecusalRow(f.Name, f.Certificate, o.Code, o.Name, r.Reason)).ToListAsync(stop);

    private async Task<List<PlanEventRow>> EventsAsync(InspectionPlan plan, CancellationToken stop) => await (
        from e in db.PlanEvents
        where e.Plan == plan.Id
        join u in db.Users on e.By equals u.Id into people
        from u in people.DefaultIfEmpty()
        orderby e.Number
        select new PlanEventRow(
            e.Number, e.Act, e.After, e.Text, u == null ? null : u.UserName,
            u == null ? null : db.Organisations.Where(o => o.Id == u.Organisation).Select(o => o.Name).First(), e.At))
        .ToListAsync(stop);
}
