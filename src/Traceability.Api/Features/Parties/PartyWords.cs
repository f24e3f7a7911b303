using Traceability.Api.Language;
using Traceability.Db.Seed;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>How people call kinds of units, of places and of agencies.</summary>
internal static class PartyWords
{
    public static string Of(IEnumerable<OrganisationKinds> kinds) =>
        string.Join(Tongue.Say("、", ", "), kinds.Select(Of));

    public static string Of(OrganisationKinds kind) => kind switch
    {
        OrganisationKinds.None => "—",
        OrganisationKinds.Producer => Tongue.Say("生产", "producer"),
        OrganisationKinds.Trader => Tongue.Say("经营", "trader"),
        OrganisationKinds.User => Tongue.Say("使用", "user"),
        OrganisationKinds.Carrier => Tongue.Say("运输", "carrier"),
        OrganisationKinds.Warehouse => Tongue.Say("仓储", "warehouse"),
        OrganisationKinds.DrugProducer => Tongue.Say("药品生产", "drug producer"),
        OrganisationKinds.DrugWholesaler => Tongue.Say("药品批发", "drug wholesaler"),
        OrganisationKinds.Pharmacy => Tongue.Say("药店", "pharmacy"),
        OrganisationKinds.Hospital => Tongue.Say("医疗机构", "hospital"),
        OrganisationKinds.SchoolLab => Tongue.Say("教学科研", "school or laboratory"),
        OrganisationKinds.EphedraHarvester => Tongue.Say("麻黄草采集", "ephedra harvester"),
        OrganisationKinds.EphedraBuyer => Tongue.Say("麻黄草收购", "ephedra buyer"),
        OrganisationKinds.Foreign => Tongue.Say("境外", "foreign party"),
        OrganisationKinds.Regulator => Tongue.Say("主管部门", "authority"),
        OrganisationKinds.Association => Tongue.Say("行业协会", "association"),
        OrganisationKinds.Committee => Tongue.Say("禁毒办", "committee office"),
    };

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

    /// <summary>安防 as people say it; what is not known stays as it was written.</summary>
    public static string Controls(string controls) => string.Join(Tongue.Say("、", ", "), controls.Split(
        ';', StringSplitOptions.RemoveEmptyEntries).Select(c => c switch
        {
            "double-lock" => Tongue.Say("双人双锁", "two locks"),
            "cctv" => Tongue.Say("视频监控", "camera"),
            "alarm" => Tongue.Say("报警", "alarm"),
            "guard" => Tongue.Say("专人值守", "guard"),
            "safe" => Tongue.Say("保险柜", "safe"),
            _ => c,
        }));

    /// <summary>内蒙古自治区巴彦淖尔市乌拉特前旗; the code itself where the table does not know it.</summary>
    public static string Region(string region)
    {
        if (!RegionCode.TryParse(region, out RegionCode code)) return region;
        string name = Tongue.Say(RegionSeed.Table.FullNameZh(code), RegionSeed.Table.FullNameEn(code));
        return name.Length == 0 ? region : name;
    }
}
