using Traceability.Api.Language;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Agencies;

/// <summary>What holds between the kinds of a unit and what it is as an agency.</summary>
internal static class AgencyForm
{
    private const OrganisationKinds Offices =
        OrganisationKinds.Regulator | OrganisationKinds.Association | OrganisationKinds.Committee;

    public static OrganisationKinds KindsOf(IEnumerable<OrganisationKinds> kinds) =>
        kinds.Aggregate(OrganisationKinds.None, (all, kind) => all | kind);

    public static Dictionary<string, string[]> Faults(OrganisationKinds kinds, AgencyKind? agency)
    {
        Dictionary<string, string[]> faults = [];
        if (kinds == OrganisationKinds.None) faults["kinds"] = [Tongue.Say("至少选一种类型", "Choose at least one kind")];
        else if ((kinds & Offices) != 0 && (kinds & ~Offices) != 0)
        {
            faults["kinds"] =
                [Tongue.Say("机关、协会不能同时是企业", "An office is not an enterprise at the same time")];
        }

        bool isRegulator = (kinds & OrganisationKinds.Regulator) != 0;
        bool isOffice = (kinds & (OrganisationKinds.Regulator | OrganisationKinds.Committee)) != 0;
        if (isRegulator && agency is null or AgencyKind.Committee)
            faults["agency"] = [Tongue.Say("主管机关须选择机关类别", "An authority is of some kind: choose it")];
        if (!isOffice && agency is not null)
            faults["agency"] = [Tongue.Say("只有机关才有机关类别", "Only an office is an agency")];
        return faults;
    }
}
