using Traceability.Domain.Catalogue;
using static Traceability.Domain.Catalogue.SubstanceClass;
using static Traceability.Domain.Permits.PermitPurpose;

namespace Traceability.Domain.Permits;

/// <summary>
/// Permit type → what for, and for which classes. The rows of the reference catalogue of permit types.
/// </summary>
public static class PermitPurposes
{
    private static readonly SubstanceClass[] Category1 = [Precursor1, Precursor1Pharmaceutical];
    private static readonly SubstanceClass[] Category23 = [Precursor2, Precursor3];
    private static readonly SubstanceClass[] Precursors = [.. Category1, .. Category23];
    private static readonly SubstanceClass[] Narcotics = [Narcotic, Psychotropic1];
    private static readonly SubstanceClass[] Drugs = [.. Narcotics, Psychotropic2];

    public static IReadOnlyList<PermitScope> All { get; } =
    [
        new("PT-PROD-1N", "第一类非药品类生产许可证", "production licence, category 1", Produce, [Precursor1]),
        new("PT-OPER-1N", "第一类非药品类经营许可证", "operating licence, category 1", Operate, [Precursor1]),
        new("PT-PROD-1D", "药品类易制毒化学品生产许可", "production licence, pharmaceutical", Produce,
            [Precursor1Pharmaceutical]),
        new("PT-OPER-1D", "药品类易制毒化学品经营许可", "operating licence, pharmaceutical", Operate,
            [Precursor1Pharmaceutical]),
        new("PT-FILE-PROD-23", "第二、三类生产备案证明", "production filing, categories 2 and 3", Produce, Category23),
        new("PT-FILE-OPER-2", "第二类经营备案证明", "operating filing, category 2", Operate, [Precursor2]),
        new("PT-FILE-OPER-3", "第三类经营备案证明", "operating filing, category 3", Operate, [Precursor3]),
        new("PT-BUY-1N", "第一类非药品类购买许可证", "purchase licence, category 1", Purchase, [Precursor1]),
        // Drug makers buy the herb on the certificate too, when its line names it.
        new("PT-BUY-1D", "药品类易制毒化学品购用证明", "purchase-and-use certificate, pharmaceutical", Purchase,
            [Precursor1Pharmaceutical, Ephedra]),
        new("PT-BUY-23-S", "第二、三类购买备案证明(一次)", "purchase filing, single use", Purchase, Category23),
        new("PT-BUY-23-M", "第二、三类购买备案证明(多次)", "purchase filing, multi use", Purchase, Category23),
        new("PT-SEAL", "麻醉药品、第一类精神药品购用印鉴卡", "purchase seal card", Purchase,
            [.. Narcotics, Precursor1Pharmaceutical]),
        new("PT-TRANS-1", "第一类运输许可证", "transport licence, category 1", Transport, Category1),
        new("PT-TRANS-2-3M", "第二类运输许可证(3个月)", "transport licence, category 2", Transport, [Precursor2]),
        new("PT-TRANS-2-12M", "第二类运输许可证(12个月)", "transport licence, category 2", Transport, [Precursor2]),
        new("PT-TFILE-3-3M", "第三类运输备案证明(3个月)", "transport filing, category 3", Transport, [Precursor3]),
        new("PT-TFILE-3-12M", "第三类运输备案证明(12个月)", "transport filing, category 3", Transport, [Precursor3]),
        new("PT-IMP", "易制毒化学品进口许可证", "import licence", Import, Precursors),
        new("PT-EXP", "易制毒化学品出口许可证", "export licence", Export, Precursors),
        new("PT-VERIF", "国际核查", "international verification", Precondition, Precursors),
        new("PT-EXP-SPEC", "向特定国家(地区)出口许可", "export licence to specified countries", Export, Precursors),
        new("PT-EXP-EPH", "麻黄素类出口企业核定", "approved exporter of ephedrines", Precondition, Category1),
        new("PT-NTRANS", "麻醉药品、第一类精神药品运输证明", "narcotic transport certificate", Transport, Narcotics),
        new("PT-NMAIL", "麻醉药品、精神药品准予邮寄证明", "mailing permit, narcotics", Transport, Drugs),
        // Designated producers, wholesalers and retailers buy under their designation: there is no separate paper.
        new("PT-NPROD", "麻醉药品、精神药品定点生产批准", "designated producer", Produce | Purchase, Drugs),
        new("PT-NWHOLE", "麻醉药品、第一类精神药品批发企业批准", "designated wholesaler", Operate | Purchase, Narcotics),
        new("PT-Y2RETAIL", "第二类精神药品零售资格", "class 2 retail qualification", Operate | Purchase,
            [Psychotropic2]),
        new("PT-CAFF", "咖啡因购用批准", "approval to buy caffeine", Purchase, [Psychotropic2]),
        new("PT-NIMPEXP", "麻醉药品、精神药品进出口准许证", "narcotics import/export authorisation", Import | Export,
            Drugs),
        new("PT-EPH-HARV", "麻黄草采集证", "ephedra collection certificate", Harvest, [Ephedra]),
        new("PT-EPH-ACQ", "麻黄草收购许可证", "ephedra purchase licence", Purchase, [Ephedra]),
        new("PT-EPH-EXP", "麻黄草出口配额证明及出口许可证", "ephedra export quota and licence", Export, [Ephedra]),
        new("PT-PATIENT", "医疗诊断书和本人身份证明", "diagnosis certificate and identity", Carry,
            [Precursor1Pharmaceutical]),
        // Order 445, art. 23: the slip stands in for the purchase licence on small lots.
        new("PT-ALLOC", "麻醉药品调拨单", "narcotic allocation slip", Transport | Purchase,
            [Precursor1Pharmaceutical]),
        new("PT-HAZ", "危险化学品资质", "hazardous-chemical licence", Precondition, Category23),
    ];

    private static readonly Dictionary<string, PermitScope> ByType =
        All.ToDictionary(scope => scope.Type, StringComparer.Ordinal);

    /// <summary>Null when the catalogue has no such type.</summary>
    public static PermitScope? Find(string type) => ByType.GetValueOrDefault(type);
}
