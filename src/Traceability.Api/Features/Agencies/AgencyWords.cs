using Traceability.Api.Language;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Agencies;

/// <summary>Kinds of units and of agencies, in words.</summary>
internal static class AgencyWords
{
    private static readonly Dictionary<OrganisationKinds, (string Zh, string En)> Kinds = new()
    {
        [OrganisationKinds.Producer] = ("生产", "producer"),
        [OrganisationKinds.Trader] = ("经营", "trader"),
        [OrganisationKinds.User] = ("使用", "user"),
        [OrganisationKinds.Carrier] = ("运输", "carrier"),
        [OrganisationKinds.Warehouse] = ("仓储", "warehouse"),
        [OrganisationKinds.DrugProducer] = ("药品生产", "drug producer"),
        [OrganisationKinds.DrugWholesaler] = ("药品批发", "drug wholesaler"),
        [OrganisationKinds.Pharmacy] = ("药店", "pharmacy"),
        [OrganisationKinds.Hospital] = ("医疗机构", "hospital"),
        [OrganisationKinds.SchoolLab] = ("教学科研", "school or laboratory"),
        [OrganisationKinds.EphedraHarvester] = ("麻黄草采集", "ephedra harvester"),
        [OrganisationKinds.EphedraBuyer] = ("麻黄草收购", "ephedra buyer"),
        [OrganisationKinds.Foreign] = ("境外", "foreign"),
        [OrganisationKinds.Regulator] = ("主管机关", "authority"),
        [OrganisationKinds.Association] = ("行业协会", "association"),
        [OrganisationKinds.Committee] = ("禁毒办", "committee office"),
    };

    public static IReadOnlyList<OrganisationKinds> All { get; } = [.. Kinds.Keys];

    public static string Of(OrganisationKinds kind) => Tongue.Say(Kinds[kind].Zh, Kinds[kind].En);

    public static string OfAll(OrganisationKinds kinds) =>
        string.Join(Tongue.Say("、", ", "), All.Where(k => (kinds & k) != 0).Select(Of));

    public static string Of(AgencyKind agency) => agency switch
    {
        AgencyKind.Police => Tongue.Say("公安", "police"),
        AgencyKind.MarketRegulation => Tongue.Say("市场监管", "market regulation"),
        AgencyKind.EmergencyManagement => Tongue.Say("应急管理", "emergency management"),
        AgencyKind.DrugAdministration => Tongue.Say("药品监管", "drug administration"),
        AgencyKind.Commerce => Tongue.Say("商务", "commerce"),
        AgencyKind.Health => Tongue.Say("卫生健康", "health"),
        AgencyKind.Agriculture => Tongue.Say("农牧", "agriculture"),
        AgencyKind.Forestry => Tongue.Say("林草", "forestry"),
        AgencyKind.Industry => Tongue.Say("工业和信息化", "industry"),
        AgencyKind.Transport => Tongue.Say("交通运输", "transport"),
        AgencyKind.Customs => Tongue.Say("海关", "customs"),
        AgencyKind.Committee => Tongue.Say("禁毒委员会", "narcotics control committee"),
    };
}
