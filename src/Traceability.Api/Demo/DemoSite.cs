using Traceability.Domain.Parties;

namespace Traceability.Api.Demo;

/// <summary>A made-up store of a demo firm.</summary>
/// <param name="Latitude">Millionths of a degree.</param>
/// <param name="Longitude">Millionths of a degree.</param>
internal sealed record DemoSite(
    DemoFirm Firm, string Code, string Name, SiteKind Kind, int Latitude, int Longitude, string Controls)
{
    private const string Locked = "double-lock;cctv;alarm";

    public static readonly DemoSite ProducerTank =
        new(DemoFirms.Producer, "P-TANK", "一号罐区", SiteKind.Tank, 40_712_000, 108_702_000, "cctv;alarm");

    public static readonly DemoSite ProducerDrums =
        new(DemoFirms.Producer, "P-DRUM", "桶装库", SiteKind.Warehouse, 40_713_000, 108_704_000, Locked);

    public static readonly DemoSite TraderStore =
        new(DemoFirms.Trader, "T-STORE", "化工仓库", SiteKind.Warehouse, 40_735_000, 108_648_000, "cctv;alarm");

    public static readonly DemoSite CoatingsStore =
        new(DemoFirms.Coatings, "U1-STORE", "原料库", SiteKind.Warehouse, 40_742_000, 108_671_000, "cctv;alarm");

    public static readonly DemoSite DyestuffsStore =
        new(DemoFirms.Dyestuffs, "U2-STORE", "危化品库", SiteKind.Warehouse, 40_719_000, 108_731_000, Locked);

    public static readonly DemoSite CarrierYard =
        new(DemoFirms.Carrier, "C-YARD", "停车场", SiteKind.VehicleYard, 40_748_000, 108_640_000, "cctv");

    public static readonly DemoSite WarehouseHall =
        new(DemoFirms.Warehouse, "W-HALL", "三号库", SiteKind.Warehouse, 40_756_000, 108_628_000, "cctv;alarm");

    public static readonly DemoSite DrugPlant =
        new(DemoFirms.DrugProducer, "DP-PLANT", "特殊药品库", SiteKind.Warehouse, 40_728_000, 108_690_000, Locked);

    public static readonly DemoSite WholesaleVault =
        new(DemoFirms.DrugWholesaler, "DW-VAULT", "麻精药品专库", SiteKind.Warehouse, 40_757_000, 107_402_000, Locked);

    public static readonly DemoSite HospitalPharmacy =
        new(DemoFirms.Hospital, "H-PHARM", "药剂科麻精药品库", SiteKind.Pharmacy, 40_739_000, 108_656_000, Locked);

    public static readonly DemoSite PharmacyCounter =
        new(DemoFirms.Pharmacy, "PH-SHOP", "乌拉山店", SiteKind.Pharmacy, 40_738_000, 108_652_000, "double-lock;cctv");

    public static readonly DemoSite HarvestField =
        new(DemoFirms.Harvester, "EH-FIELD", "晾晒场", SiteKind.Field, 40_905_000, 109_120_000, "cctv");

    public static readonly DemoSite HerbStore =
        new(DemoFirms.HerbBuyer, "EB-STORE", "药材库", SiteKind.Warehouse, 40_751_000, 108_683_000, "cctv;alarm");

    public static readonly DemoSite SchoolCabinet =
        new(DemoFirms.School, "S-LAB", "危险药品柜", SiteKind.Laboratory, 40_736_000, 108_659_000, "double-lock");

    public static readonly DemoSite BaotouStore =
        new(DemoFirms.Baotou, "X-STORE", "树脂车间库", SiteKind.Warehouse, 40_642_000, 109_838_000, "cctv;alarm");

    public static IReadOnlyList<DemoSite> All { get; } =
    [
        ProducerTank, ProducerDrums, TraderStore, CoatingsStore, DyestuffsStore, CarrierYard, WarehouseHall, DrugPlant,
        WholesaleVault, HospitalPharmacy, PharmacyCounter, HarvestField, HerbStore, SchoolCabinet, BaotouStore,
    ];
}
