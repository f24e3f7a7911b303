using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Devices;
using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Oversight.Verifications;
using Traceability.Domain.Parties;

namespace Traceability.Api.Security;

/// <summary>Who sees enrolments, verifications, devices and lists of another register.</summary>
public static partial class Visibility
{
    /// <summary>The authority that decides, and those that oversee such units there; no enterprise.</summary>
    public static IQueryable<Enrolment> Enrolments(TraceabilityDb db, CurrentPerson p)
    {
        if (!p.IsRegulator) return db.Enrolments.Where(e => false);
        Id<Organisation> own = p.Organisation;
        string prefix = p.RegionPrefix;
        OrganisationKinds remit = Remit.OrganisationsOf(p.Agency ?? AgencyKind.Committee);
        return db.Enrolments.Where(e => e.Agency == own || (e.Region.StartsWith(prefix) && (e.Kinds & remit) != 0));
    }

    /// <summary>
    /// An authority sees its own and those of units it oversees; a unit those of itself that are sealed: nobody is
    /// warned of a visit.
    /// </summary>
    public static IQueryable<Verification> Verifications(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        if (p.IsEnterprise)
        {
            return db.Verifications.Where(v => v.Unit == own && (v.State == VerificationState.Verified
                || v.State == VerificationState.ToRectify || v.State == VerificationState.Refused));
        }

        return db.Verifications.Where(v => v.Agency == own || Holders(db, p).Any(o => o.Id == v.Unit));
    }

    /// <summary>The owner, who is to take it over, and who oversees the owner.</summary>
    public static IQueryable<Device> Devices(TraceabilityDb db, CurrentPerson p)
    {
        Id<Organisation> own = p.Organisation;
        return p.IsEnterprise ? db.Devices.Where(d => d.Owner == own || d.Buyer == own)
            : db.Devices.Where(d => Holders(db, p).Any(o => o.Id == d.Owner));
    }

    /// <summary>Lines of lists about one's ground, whichever authority uploaded them.</summary>
    public static IQueryable<RegisterListRow> RegisterListRows(TraceabilityDb db, CurrentPerson p)
    {
        if (!p.IsRegulator) return db.RegisterListRows.Where(r => false);
        string prefix = p.RegionPrefix;
        return db.RegisterListRows.Where(r => r.Region.StartsWith(prefix));
    }
}
