using Traceability.Api.Features.Duties;
using Traceability.Api.Language;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Unit;

/// <summary>How people call what a unit is and has.</summary>
public static class UnitWords
{
    /// <summary>安防 that the rules ask of a store, as sites are registered with them.</summary>
    public static IReadOnlyList<(string Code, string Text)> Controls =>
    [
        ("double-lock", Tongue.Say("双人双锁", "two locks, two keepers")),
        ("cctv", Tongue.Say("视频监控", "CCTV")),
        ("alarm", Tongue.Say("与公安联网的报警装置", "alarm linked to the police")),
    ];

    public static string Of(PersonRole role) => DutyWords.Of(role);

    public static string OfControls(string controls) => controls.Length == 0 ? Tongue.Say("未登记", "none registered")
        : string.Join(Tongue.Say("、", ", "), controls.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(
            c => Controls.FirstOrDefault(k => k.Code == c).Text ?? c));

    public static string Of(SiteKind kind) => kind switch
    {
        SiteKind.Warehouse => Tongue.Say("仓库", "warehouse"),
        SiteKind.Tank => Tongue.Say("储罐", "tank"),
        SiteKind.Workshop => Tongue.Say("车间", "workshop"),
        SiteKind.Laboratory => Tongue.Say("实验室", "laboratory"),
        SiteKind.Pharmacy => Tongue.Say("药房", "pharmacy"),
        SiteKind.VehicleYard => Tongue.Say("车场", "vehicle yard"),
        SiteKind.Field => Tongue.Say("采集地", "field"),
    };

    public static string Kinds(OrganisationKinds kinds) => string.Join(
        Tongue.Say("、", ", "),
        Enum.GetValues<OrganisationKinds>().Where(k => k != OrganisationKinds.None && (kinds & k) != 0).Select(Of));

    private static string Of(OrganisationKinds kind) => kind switch
    {
        OrganisationKinds.None => "",
        OrganisationKinds.Producer => Tongue.Say("生产企业", "producer"),
        OrganisationKinds.Trader => Tongue.Say("经营企业", "trader"),
        OrganisationKinds.User => Tongue.Say("使用单位", "user"),
        OrganisationKinds.Carrier => Tongue.Say("承运单位", "carrier"),
        OrganisationKinds.Warehouse => Tongue.Say("仓储单位", "warehouse"),
        OrganisationKinds.DrugProducer => Tongue.Say("药品生产企业", "drug producer"),
        OrganisationKinds.DrugWholesaler => Tongue.Say("药品批发企业", "drug wholesaler"),
        OrganisationKinds.Pharmacy => Tongue.Say("药店", "pharmacy"),
        OrganisationKinds.Hospital => Tongue.Say("医疗机构", "hospital"),
        OrganisationKinds.SchoolLab => Tongue.Say("教学科研单位", "school or laboratory"),
        OrganisationKinds.EphedraHarvester => Tongue.Say("麻黄草采集单位", "ephedra harvester"),
        OrganisationKinds.EphedraBuyer => Tongue.Say("麻黄草收购单位", "ephedra buyer"),
        OrganisationKinds.Foreign => Tongue.Say("境外单位", "foreign party"),
        OrganisationKinds.Regulator => Tongue.Say("主管机关", "authority"),
        OrganisationKinds.Association => Tongue.Say("行业协会", "association"),
        OrganisationKinds.Committee => Tongue.Say("禁毒办", "committee office"),
    };
}
