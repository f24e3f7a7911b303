using Traceability.Domain.Ledger;

namespace Traceability.Api.Demo;

/// <summary>A product of the demo county.</summary>
/// <param name="Substance">Code of the reference catalogue; null when nothing in it is controlled.</param>
/// <param name="Nanograms">Content of the substance per base unit.</param>
internal sealed record DemoProduct(
    string Code, string Name, BaseUnit Unit, string Form, string PackSize, string? Substance, long Nanograms,
    DemoFirm? Owner = null, long? Density = null, string? Gtin = null)
{
    /// <summary>Base units in a kilogram, or in a litre of what is measured by volume.</summary>
    public const long Kilo = 1_000_000;

    public static readonly DemoProduct Acetone =
        new("ACETONE", "工业丙酮 99.5%", BaseUnit.Milligram, "液体", "160 kg/桶", "CN-P3-02", 995_000);

    public static readonly DemoProduct Toluene =
        new("TOLUENE", "甲苯 99.5%", BaseUnit.Microlitre, "液体", "槽车", "CN-P3-01", 863_000, Density: 867_000);

    public static readonly DemoProduct Hydrochloric =
        new("HCL31", "工业盐酸 31%", BaseUnit.Milligram, "液体", "1000 L/吨桶", "CN-P3-06", 310_000);

    public static readonly DemoProduct Permanganate =
        new("KMNO4", "高锰酸钾 99.3%", BaseUnit.Milligram, "固体", "50 kg/桶", "CN-P3-04", 993_000);

    public static readonly DemoProduct Anhydride =
        new("AC2O", "醋酸酐 99%", BaseUnit.Milligram, "液体", "200 kg/桶", "CN-P2-02", 990_000, DemoFirms.Producer,
            Gtin: "06901508230019");

    public static readonly DemoProduct Herb =
        new("EPH-HERB", "麻黄草(干草)", BaseUnit.Milligram, "药材", "25 kg/捆", "CN-EPH-HERB", 1_000_000);

    public static readonly DemoProduct Extract =
        new("EPH-EXT", "麻黄浸膏", BaseUnit.Milligram, "浸膏", "25 kg/桶", "CN-P1-12-06", 1_000_000,
            DemoFirms.DrugProducer);

    public static readonly DemoProduct Ephedrine =
        new("EPH-API", "盐酸麻黄碱(原料药)", BaseUnit.Milligram, "原料药", "1 kg/袋", "CN-P1-12-01", 819_000,
            DemoFirms.DrugProducer);

    public static readonly DemoProduct EphedrineTablets =
        new("EPH-TAB25", "盐酸麻黄碱片 25 mg", BaseUnit.Piece, "片剂", "100 片/瓶", "CN-P1-12-01", 20_475_000,
            DemoFirms.DrugProducer);

    public static readonly DemoProduct Diazepam =
        new("DZP-TAB", "地西泮片 2.5 mg", BaseUnit.Piece, "片剂", "100 片/瓶", "CN-Y2-05", 2_500_000,
            DemoFirms.DrugProducer);

    public static readonly DemoProduct Morphine =
        new("MOR-TAB30", "硫酸吗啡缓释片 30 mg", BaseUnit.Piece, "片剂", "10 片/盒", "CN-N-01", 22_600_000);

    public static readonly DemoProduct Paint =
        new("PAINT", "丙烯酸稀释涂料", BaseUnit.Milligram, "液体", "20 kg/桶", null, 0, DemoFirms.Coatings);

    public static readonly DemoProduct Dye =
        new("DYE-INT", "乙酰基染料中间体", BaseUnit.Milligram, "固体", "25 kg/袋", null, 0, DemoFirms.Dyestuffs);

    public static IReadOnlyList<DemoProduct> All { get; } =
    [
        Acetone, Toluene, Hydrochloric, Permanganate, Anhydride, Herb, Extract, Ephedrine, EphedrineTablets, Diazepam,
        Morphine, Paint, Dye,
    ];
}
