using Traceability.Api.Language;
using Traceability.Api.Security;

namespace Traceability.Api.ConsoleUi;

/// <summary>How people call the roles.</summary>
public static class RoleWords
{
    private static readonly Dictionary<string, (string Zh, string En)> Words = new()
    {
        [Roles.Operator] = ("企业操作员", "enterprise operator"),
        [Roles.SafetyOfficer] = ("安全员（专管员）", "safety officer"),
        [Roles.Carrier] = ("承运人", "carrier"),
        [Roles.Machine] = ("设备账号", "machine account"),
        [Roles.Platform] = ("机关平台账号", "platform of an authority"),
        [Roles.Police] = ("公安", "police"),
        [Roles.MarketRegulation] = ("市场监管", "market regulation"),
        [Roles.EmergencyManagement] = ("应急管理", "emergency management"),
        [Roles.DrugAdministration] = ("药品监管", "drug administration"),
        [Roles.Commerce] = ("商务", "commerce"),
        [Roles.Health] = ("卫生健康", "health"),
        [Roles.Agriculture] = ("农牧、林草", "agriculture and forestry"),
        [Roles.Association] = ("行业协会", "industry association"),
        [Roles.Committee] = ("禁毒办", "committee office"),
        [Roles.Administrator] = ("系统管理员", "administrator"),
    };

    public static string Of(string role) =>
        Words.TryGetValue(role, out (string Zh, string En) word) ? Tongue.Say(word.Zh, word.En) : role;

    public static string Of(CurrentPerson person) =>
        string.Join(Tongue.Say("、", ", "), person.Roles.Order(StringComparer.Ordinal).Select(Of));
}
