using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Security;

/// <summary>What the public register tells.</summary>
public static partial class Visibility
{
    /// <summary>
    /// 公开登记信息: whoever books goods or grants papers may look up a registered unit's name, code and region, as at the
    /// public register of enterprises; nothing else of it, and no authorities. Others see whom they see anyway.
    /// </summary>
    public static IQueryable<Organisation> Register(TraceabilityDb db, CurrentPerson p)
    {
        const OrganisationKinds others =
            OrganisationKinds.Regulator | OrganisationKinds.Association | OrganisationKinds.Committee;
        if (!p.IsEnterprise && !p.IsRegulator) return Organisations(db, p);
        return db.Organisations.Where(o => o.Agency == null && (o.Kinds & others) == 0
            && o.Status != OrganisationStatus.Closed);
    }
}
