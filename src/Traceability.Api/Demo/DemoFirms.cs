using Traceability.Domain.Parties;

namespace Traceability.Api.Demo;

/// <summary>
/// Who lives in the demo county: 乌拉特前旗 (150823) in 巴彦淖尔市, with one firm of another prefecture and two abroad. All codes
/// are synthetic; their check characters hold.
/// </summary>
internal static class DemoFirms
{
    public const string County = "150823";
    public const string Prefecture = "150800";
    public const string Region = "150000";

    public static readonly DemoFirm Producer =
        new("P", "91150823MA0P100133", "乌拉山精细化工有限公司", OrganisationKinds.Producer, County);

    public static readonly DemoFirm Trader =
        new("T", "91150823MA0P10021X", "前旗恒通化工商贸有限公司", OrganisationKinds.Trader, County);

    public static readonly DemoFirm Coatings =
        new("U1", "91150823MA0P1003XM", "前旗鑫源涂料有限公司", OrganisationKinds.User, County);

    public static readonly DemoFirm Dyestuffs =
        new("U2", "91150823MA0P10048M", "前旗北方染料中间体有限公司", OrganisationKinds.User, County);

    public static readonly DemoFirm Carrier =
        new("C", "91150823MA0P10056G", "巴彦淖尔安达危险品运输有限公司", OrganisationKinds.Carrier, County);

    public static readonly DemoFirm Warehouse =
        new("W", "91150823MA0P10064B", "前旗公铁物流仓储有限公司", OrganisationKinds.Warehouse, County);

    public static readonly DemoFirm DrugProducer =
        new("DP", "91150823MA0P100726", "河套药业股份有限公司", OrganisationKinds.DrugProducer, County);

    public static readonly DemoFirm DrugWholesaler =
        new("DW", "91150802MA0P10080K", "巴彦淖尔市医药采购供应有限公司", OrganisationKinds.DrugWholesaler, "150802");

    public static readonly DemoFirm Hospital =
        new("H", "12150823460001098T", "乌拉特前旗示范医院", OrganisationKinds.Hospital, County);

    public static readonly DemoFirm Pharmacy =
        new("PH", "91150823MA0P10101H", "前旗康宁大药房连锁有限公司", OrganisationKinds.Pharmacy, County);

    public static readonly DemoFirm Harvester =
        new("EH", "93150823MA0P1011X3", "额尔登布拉格苏木麻黄草专业合作社", OrganisationKinds.EphedraHarvester, County);

    public static readonly DemoFirm HerbBuyer =
        new("EB", "91150823MA0P101289", "前旗蒙草药材收购有限公司", OrganisationKinds.EphedraBuyer, County);

    public static readonly DemoFirm School =
        new("S", "121508234600011351", "乌拉特前旗示范中学实验室", OrganisationKinds.SchoolLab, County);

    public static readonly DemoFirm Baotou =
        new("X", "91150203MA0P101441", "包头昆北树脂有限公司", OrganisationKinds.User, "150203");

    public static readonly DemoFirm Korean =
        new("YK", "YKR-0001", "Hanbada Solvents (韩国)", OrganisationKinds.Foreign, "");

    public static readonly DemoFirm Mongolian =
        new("YM", "YMN-0001", "Gobi Paint (蒙古国)", OrganisationKinds.Foreign, "");

    public static readonly DemoFirm BannerPolice =
        Agency("AP1", "11150823011500019W", "乌拉特前旗公安局", County, AgencyKind.Police);

    public static readonly DemoFirm PrefecturePolice =
        Agency("AP2", "11150800011500027D", "巴彦淖尔市公安局", Prefecture, AgencyKind.Police);

    public static readonly DemoFirm RegionPolice =
        Agency("AP3", "11150000011500035Y", "内蒙古自治区公安厅", Region, AgencyKind.Police);

    public static readonly DemoFirm BaotouPolice =
        Agency("AP4", "11150203011500174B", "包头市公安局昆都仑区分局", "150203", AgencyKind.Police);

    public static readonly DemoFirm MarketRegulation =
        Agency("AM1", "11150823011500043D", "乌拉特前旗市场监督管理局", County, AgencyKind.MarketRegulation);

    public static readonly DemoFirm BannerEmergency =
        Agency("AE1", "111508230115000518", "乌拉特前旗应急管理局", County, AgencyKind.EmergencyManagement);

    public static readonly DemoFirm PrefectureEmergency =
        Agency("AE2", "1115080001150006XM", "巴彦淖尔市应急管理局", Prefecture, AgencyKind.EmergencyManagement);

    public static readonly DemoFirm PrefectureDrug =
        Agency("AD2", "11150800011500086G", "巴彦淖尔市药品监督管理局", Prefecture, AgencyKind.DrugAdministration);

    public static readonly DemoFirm RegionDrug =
        Agency("AD3", "11150000011500078C", "内蒙古自治区药品监督管理局", Region, AgencyKind.DrugAdministration);

    public static readonly DemoFirm BannerHealth =
        Agency("AH1", "11150823011500094M", "乌拉特前旗卫生健康委员会", County, AgencyKind.Health);

    public static readonly DemoFirm PrefectureHealth =
        Agency("AH2", "111508000115001071", "巴彦淖尔市卫生健康委员会", Prefecture, AgencyKind.Health);

    public static readonly DemoFirm BannerAgriculture =
        Agency("AA1", "111508230115001156", "乌拉特前旗农牧局", County, AgencyKind.Agriculture);

    public static readonly DemoFirm RegionAgriculture =
        Agency("AA3", "11150000011500123D", "内蒙古自治区农牧厅", Region, AgencyKind.Agriculture);

    public static readonly DemoFirm RegionCommerce =
        Agency("AC3", "111500000115001318", "内蒙古自治区商务厅", Region, AgencyKind.Commerce);

    public static readonly DemoFirm RegionIndustry =
        Agency("AI3", "1115000001150014X0", "内蒙古自治区工业和信息化厅", Region, AgencyKind.Industry);

    public static readonly DemoFirm Association =
        new("AS", "51150823MJ01500167", "乌拉特前旗易制毒化学品行业协会", OrganisationKinds.Association, County);

    public static readonly DemoFirm Committee = new(
        "CO", "11150823011500166E", "乌拉特前旗禁毒委员会办公室",
        OrganisationKinds.Committee | OrganisationKinds.Regulator, County, AgencyKind.Committee);

    /// <summary>The units that keep books; members of the association are those that handle chemicals.</summary>
    public static IReadOnlyList<DemoFirm> Enterprises { get; } =
    [
        Producer, Trader, Coatings, Dyestuffs, Carrier, Warehouse, DrugProducer, DrugWholesaler, Hospital, Pharmacy,
        Harvester, HerbBuyer, School, Baotou,
    ];

    public static IReadOnlyList<DemoFirm> Agencies { get; } =
    [
        BannerPolice, PrefecturePolice, RegionPolice, BaotouPolice, MarketRegulation, BannerEmergency,
        PrefectureEmergency,
        PrefectureDrug, RegionDrug, BannerHealth, PrefectureHealth, BannerAgriculture, RegionAgriculture,
        RegionCommerce, RegionIndustry, Association, Committee,
    ];

    public static IReadOnlyList<DemoFirm> Members { get; } =
        [Producer, Trader, Coatings, Dyestuffs, Carrier, Warehouse, DrugProducer];

    public static IReadOnlyList<DemoFirm> All { get; } =
        [Association, .. Enterprises, .. Agencies.Except([Association]), Korean, Mongolian];

    private static DemoFirm Agency(string prefix, string code, string name, string region, AgencyKind kind) =>
        new(prefix, code, name, OrganisationKinds.Regulator, region, kind);
}
