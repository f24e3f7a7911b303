using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;

namespace Traceability.Api.Security;

/// <summary>Who sees cases: whoever is on them. And the letters, measures and reports that go out of them.</summary>
public static partial class Visibility
{
    /// <summary>
    /// 案件: those one is on today. Neither the rest of the agency nor the police above it, unless they are added.
    /// </summary>
    public static IQueryable<Case> Cases(TraceabilityDb db, CurrentPerson p, DateOnly today) =>
        db.Cases.Where(c => SeatsOf(db, p, today).Any(m => m.Case == c.Id));

    /// <summary>
    /// The person's own seats on cases; a seat ends with its day, its removal, and a change of agency.
    /// </summary>
    public static IQueryable<CaseMember> SeatsOf(TraceabilityDb db, CurrentPerson p, DateOnly today)
    {
        string user = p.UserId;
        Id<Organisation> own = p.Organisation;
        return p.IsRegulator
            ? db.CaseMembers.Where(m => m.User == user && m.Organisation == own && m.RemovedAt == null
                && (m.Until == null || m.Until >= today))
            : db.CaseMembers.Where(m => false);
    }

    /// <summary>协查函: the agency that was asked sees the letter and what is attached to it.</summary>
    public static IQueryable<AgencyRequest> RequestsTo(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        return p.IsRegulator ? db.AgencyRequests.Where(r => r.To == own) : db.AgencyRequests.Where(r => false);
    }

    /// <summary>
    /// 处理处罚, once it is final: the unit it was decided against, and the authorities over that unit. Not the case.
    /// </summary>
    public static IQueryable<CaseMeasure> FinalMeasures(TraceabilityDb db, CurrentPerson p)
    {
        IQueryable<CaseMeasure> final = db.CaseMeasures.Where(
            m => m.State == MeasureState.Decided || m.State == MeasureState.Executed);
        return final.Where(m => Holders(db, p).Any(o => o.Id == m.Unit));
    }

    /// <summary>
    /// 流失报告: the unit's own; the authorities over the unit, and the police of the place.
    /// </summary>
    public static IQueryable<LossReport> LossReports(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        if (p.IsEnterprise) return db.LossReports.Where(r => r.Organisation == own);
        string prefix = p.RegionPrefix;
        bool isPolice = p.Is(Roles.Police);
        IQueryable<LossReport> held = db.LossReports.Where(r => Holders(db, p).Any(o => o.Id == r.Organisation)
            || (isPolice && r.Region.StartsWith(prefix)));
        return RemitOf(p) is not { } classes ? held
            : held.Where(r => Products(db, classes).Any(x => x.Id == r.Product));
    }
}
