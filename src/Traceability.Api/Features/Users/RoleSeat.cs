using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Users;

/// <summary>Which role may act for which kind of organisation: nobody is police for a factory.</summary>
internal static class RoleSeat
{
    private const OrganisationKinds Offices =
        OrganisationKinds.Regulator | OrganisationKinds.Association | OrganisationKinds.Committee;

    private static readonly Dictionary<string, AgencyKind[]> Agencies = new()
    {
        [Roles.Platform] = Enum.GetValues<AgencyKind>(),
        [Roles.Police] = [AgencyKind.Police],
        [Roles.MarketRegulation] = [AgencyKind.MarketRegulation],
        [Roles.EmergencyManagement] = [AgencyKind.EmergencyManagement],
        [Roles.DrugAdministration] = [AgencyKind.DrugAdministration],
        [Roles.Commerce] = [AgencyKind.Commerce, AgencyKind.Customs],
        [Roles.Health] = [AgencyKind.Health],
        [Roles.Agriculture] = [AgencyKind.Agriculture, AgencyKind.Forestry],
    };

    /// <summary>Why the role does not fit the organisation; null when it does.</summary>
    public static string? Fault(string role, Organisation unit)
    {
        if (!Roles.All.Contains(role)) return Tongue.Say("没有这种角色", "There is no such role");
        if (Agencies.TryGetValue(role, out AgencyKind[]? kinds))
        {
            return unit.Agency is { } agency && kinds.Contains(agency) ? null : Tongue.Say(
                "该角色只能用于同类主管机关", "This role acts for an agency of its own kind");
        }

        if (role == Roles.Association)
        {
            return unit.Is(OrganisationKinds.Association) ? null : Tongue.Say(
                "该角色只能用于行业协会", "This role acts for an association");
        }

        if (role is Roles.Committee or Roles.Administrator)
        {
            return unit.Is(Offices) ? null : Tongue.Say(
                "该角色只能用于机关、禁毒办或协会，不能用于企业", "This role acts for an office, not for an enterprise");
        }

        return unit.Is(Offices) ? Tongue.Say("企业角色不能用于机关", "An enterprise's role does not act for an office") : null;
    }
}
