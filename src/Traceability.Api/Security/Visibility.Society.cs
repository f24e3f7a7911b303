using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Society;

namespace Traceability.Api.Security;

/// <summary>
/// What the association and the committee office see: of units their names and how they do, never whom they trade with,
/// what they hold or who works there.
/// </summary>
public static partial class Visibility
{
    /// <summary>Whether the indicators of a region are the person's to see: the own region and below.</summary>
    public static bool SeesFiguresOf(CurrentPerson p, RegionCode region) =>
        (p.IsRegulator || p.Is(Roles.Committee))
        && RegionCode.TryParse(p.Region, out RegionCode own) && own.Contains(region);

    /// <summary>Stored indicators of the own region and below.</summary>
    public static IQueryable<IndicatorValue> IndicatorValues(TraceabilityDb db, CurrentPerson p)
    {
        string prefix = p.RegionPrefix;
        return p.IsRegulator || p.Is(Roles.Committee)
            ? db.IndicatorValues.Where(v => v.Region.StartsWith(prefix))
            : db.IndicatorValues.Where(v => false);
    }

    /// <summary>
    /// Units whose names stand behind an indicator: of the region and below; for a regulator within its remit.
    /// </summary>
    public static IQueryable<Organisation> Counted(TraceabilityDb db, CurrentPerson p)
    {
        if (p.IsRegulator) return Organisations(db, p);
        string prefix = p.RegionPrefix;
        return p.Is(Roles.Committee)
            ? db.Organisations.Where(o => o.Region.StartsWith(prefix)) : db.Organisations.Where(o => false);
    }

    /// <summary>会员.</summary>
    public static IQueryable<Organisation> Members(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        return p.Is(Roles.Association)
            ? db.Organisations.Where(o => o.MemberOf == own) : db.Organisations.Where(o => false);
    }

    /// <summary>An association its own courses, a member those of its association.</summary>
    public static IQueryable<Course> Courses(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        if (p.Is(Roles.Association)) return db.Courses.Where(c => c.Association == own);
        return p.IsEnterprise
            ? db.Courses.Where(c => db.Organisations.Any(o => o.Id == own && o.MemberOf == c.Association))
            : db.Courses.Where(c => false);
    }

    /// <summary>A member's own people; the association sees how many, not who.</summary>
    public static IQueryable<Trainee> Trainees(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        return p.IsEnterprise
            ? db.Trainees.Where(t => t.Organisation == own) : db.Trainees.Where(t => false);
    }

    public static IQueryable<Notice> Notices(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        if (p.Is(Roles.Association)) return db.Notices.Where(n => n.Association == own);
        return p.IsEnterprise
            ? db.Notices.Where(n => db.Organisations.Any(o => o.Id == own && o.MemberOf == n.Association))
            : db.Notices.Where(n => false);
    }

    /// <summary>An association its own forms, a member those of its association.</summary>
    public static IQueryable<SelfCheckForm> SelfCheckForms(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        if (p.Is(Roles.Association)) return db.SelfCheckForms.Where(f => f.Association == own);
        return p.IsEnterprise
            ? db.SelfCheckForms.Where(f => db.Organisations.Any(o => o.Id == own && o.MemberOf == f.Association))
            : db.SelfCheckForms.Where(f => false);
    }

    /// <summary>Members whose credit record an authority sees: those it oversees.</summary>
    public static IQueryable<Organisation> Rated(TraceabilityDb db, CurrentPerson p) =>
        p.IsRegulator
            ? Organisations(db, p).Where(o => o.MemberOf != null) : db.Organisations.Where(o => false);

    /// <summary>A member its own appeals, the association those of its members.</summary>
    public static IQueryable<CreditAppeal> Appeals(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        return p.IsEnterprise
            ? db.CreditAppeals.Where(a => a.Organisation == own)
            : db.CreditAppeals.Where(a => Members(db, p).Any(o => o.Id == a.Organisation)
                || Rated(db, p).Any(o => o.Id == a.Organisation));
    }

    /// <summary>Legal representative and capacity of a unit are no figures of the association.</summary>
    public static bool SeesParticulars(CurrentPerson p) => !p.Is(Roles.Association);
}
