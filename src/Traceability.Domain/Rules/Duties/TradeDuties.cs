using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Duties;

/// <summary>What whoever sells, packs or dispenses declares.</summary>
internal static class TradeDuties
{
    private static readonly MovementKind[] Sales =
        [MovementKind.Dispatch, MovementKind.Title, MovementKind.Departed];

    private static readonly SubstanceClass[] Pharmaceutical = [SubstanceClass.Precursor1Pharmaceutical];

    private static readonly SubstanceClass[] Precursors =
    [
        SubstanceClass.Precursor1, SubstanceClass.Precursor1Pharmaceutical, SubstanceClass.Precursor2,
        SubstanceClass.Precursor3,
    ];

    private static readonly SubstanceClass[] Drugs =
        [SubstanceClass.Narcotic, SubstanceClass.Psychotropic1, SubstanceClass.Psychotropic2];

    public static IReadOnlyList<DeclaredDuty> All { get; } =
    [
        new(new(
            "R-031", "发现可疑立即停止并报告", "Stop and report anything suspicious",
            "《易制毒化学品管理条例》第十八条；《药品类易制毒化学品管理办法》第二十八条", "Order 445, art. 18; Order 72, art. 28",
            InForce.Order445, null, Severity.Declared, AlertLevel.Serious, "yes")
        {
            ChecksZh = "查验、拣货、送货中没有发现可疑；发现可疑的立即停止交易并报告公安机关（药品类同时报告药品监督管理部门）",
            ChecksEn = "Nothing suspicious was seen at check, picking or delivery; otherwise the sale stops and "
                + "the police (and drug regulator) are told at once",
        }, DutyAct.Movement, Sales, Precursors),
        new(new(
            "R-043", "建立药品类购买方档案", "Keep a file on each buyer of pharmaceuticals",
            "《药品类易制毒化学品管理办法》第二十七条", "Order 72, art. 27",
            InForce.Order72, null, Severity.Declared, AlertLevel.Warning, "yes")
        {
            ChecksZh = "已留存授权委托书、经办人身份证复印件、购用证明或调拨单原件、销售和核查记录",
            ChecksEn = "The mandate, a copy of the identity card, the original certificate or slip and the sale "
                + "and check records are on file",
        }, DutyAct.Movement, Sales, Pharmaceutical),
        new(new(
            "R-044", "药品类送至证载地址并复核", "Deliver pharmaceuticals to the licensed address",
            "《药品类易制毒化学品管理办法》第二十八条", "Order 72, art. 28",
            InForce.Order72, null, Severity.Declared, AlertLevel.Serious, "yes")
        {
            ChecksZh = "送货地址为购买方药品许可证载明的地址或医疗机构药库，出库已经复核",
            ChecksEn = "It goes to the address on the buyer's drug licence or the hospital's pharmacy store; the "
                + "issue was checked again",
        }, DutyAct.Movement, [MovementKind.Dispatch], Pharmaceutical),
        new(new(
            "R-045", "个人携带药品类制剂凭诊断书和身份证", "A patient carries preparations with diagnosis and identity",
            "《易制毒化学品管理条例》第二十五条", "Order 445, art. 25",
            InForce.Order445, null, Severity.Declared, AlertLevel.Notice, "yes")
        {
            ChecksZh = "已查验诊断证明和本人身份证明，数量不超过一次处方最大剂量",
            ChecksEn = "Diagnosis certificate and identity were checked; no more than the largest dose of one "
                + "prescription",
        }, DutyAct.Movement, [MovementKind.Dispense, MovementKind.Departed], Pharmaceutical),
        new(new(
            "R-042", "处方按期保存", "Prescriptions are kept",
            "《麻醉药品和精神药品管理条例》第四十一条、第三十二条", "Order 442, arts 41 and 32",
            InForce.Order442, null, Severity.Declared, AlertLevel.Notice, "part")
        {
            ChecksZh = "处方已归档：麻醉药品处方保存三年，精神药品处方保存二年",
            ChecksEn = "The prescription is filed: narcotics three years, psychotropics two",
        }, DutyAct.Movement, [MovementKind.Dispense], Drugs),
        new(new(
            "R-047", "包装和说明书标明名称、分子式和成分", "Packages state name, formula and composition",
            "《易制毒化学品管理条例》第四条", "Order 445, art. 4",
            InForce.Order445, null, Severity.Declared, AlertLevel.Info, "yes")
        {
            ChecksZh = "包装和使用说明书标明产品名称（含学名和通用名）、化学分子式和成分",
            ChecksEn = "Package and leaflet state the name (scientific and common), formula and composition",
        }, DutyAct.Movement, [MovementKind.Pack], Precursors),
        new(new(
            "R-046", "建立单位内部管理制度", "Keep an internal control system",
            "《易制毒化学品管理条例》第五条；《易制毒化学品购销和运输管理办法》第十四条", "Order 445, art. 5; Order 87, art. 14",
            InForce.Order445, null, Severity.Declared, AlertLevel.Notice, "part")
        {
            ChecksZh = "出入库登记、岗位责任、从业人员培训等制度已建立并执行",
            ChecksEn = "Registration in and out, posts and training are set down and kept",
        }, DutyAct.Standing, [], []),
    ];
}
