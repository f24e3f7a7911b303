using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Duties;

/// <summary>
/// What no machine sees of rules that are otherwise checked: each part bears the id of its rule, and is declared where
/// the act is.
/// </summary>
internal static class PartDuties
{
    private static readonly MovementKind[] Sales =
        [MovementKind.Dispatch, MovementKind.Title, MovementKind.Departed];

    private static readonly SubstanceClass[] Pharmaceutical = [SubstanceClass.Precursor1Pharmaceutical];

    private static readonly SubstanceClass[] Drugs =
        [SubstanceClass.Narcotic, SubstanceClass.Psychotropic1, SubstanceClass.Psychotropic2];

    public static IReadOnlyList<DeclaredDuty> All { get; } = [.. Trade, .. Stores, .. Disposal];

    private static DeclaredDuty[] Trade =>
    [
        new(new(
            "R-013", "为出口购买的不得内销", "Goods bought for export are not sold at home",
            "《药品类易制毒化学品管理办法》第二十九条", "Order 72, art. 29",
            InForce.Order72, null, Severity.Declared, AlertLevel.Serious, "yes")
        {
            ChecksZh = "所售货物不是凭出口用途的购用证明购买的",
            ChecksEn = "The goods sold were not bought on a certificate for export",
        }, DutyAct.Movement, Sales, Pharmaceutical),
        new(new(
            "R-030", "留存查验的复印件和委托书", "Copies of what was checked, and the mandate, are kept",
            "《易制毒化学品管理条例》第十八条", "Order 445, art. 18",
            InForce.Order445, null, Severity.Declared, AlertLevel.Serious, "yes")
        {
            ChecksZh = "放行前已查验并留存购买许可证、经办人身份证明的复印件；委托代购的，还有委托文书",
            ChecksEn = "Before release the licence and the handler's identity were checked and copied; if an agent "
                + "buys, the written mandate too",
        }, DutyAct.Movement, Sales, [SubstanceClass.Precursor1, SubstanceClass.Precursor1Pharmaceutical]),
        new(new(
            "R-095", "出口的是人工种植的药用麻黄草，从天津海关报关", "Exported herb is cultivated and cleared at Tianjin",
            "商务部关于麻黄草出口的公告（2019年1月1日起施行）", "MOFCOM notice on ephedra export, in force 1 January 2019",
            InForce.EphedraQuota2019, null, Severity.Declared, AlertLevel.Serious, "yes")
        {
            ChecksZh = "货物为人工种植的药用麻黄草，不含野生麻黄草，从天津海关报关",
            ChecksEn = "The herb is cultivated medicinal ephedra, none of it wild, and is cleared at Tianjin customs",
        }, DutyAct.Movement, [MovementKind.Export], [SubstanceClass.Ephedra]),
        new(new(
            "R-096", "含麻黄碱类复方制剂设专柜、专人、专册", "Compounds with ephedrines have their counter, keeper and register",
            "《关于加强含麻黄碱类复方制剂管理有关事宜的通知》（2012）", "Notice on compound preparations with ephedrines (2012)",
            InForce.CompoundNotice2012, null, Severity.Declared, AlertLevel.Warning, "yes")
        {
            ChecksZh = "药店设置专柜，由专人管理、专册登记",
            ChecksEn = "The pharmacy keeps them at a counter of their own, with a keeper and a register",
        }, DutyAct.Standing, [], []),
    ];

    private static DeclaredDuty[] Stores =>
    [
        new(new(
            "R-072", "专库设防盗门和消防设施", "A narcotic store has a security door and fire protection",
            "《麻醉药品和精神药品管理条例》第四十六条", "Order 442, art. 46",
            InForce.Order442, null, Severity.Declared, AlertLevel.Critical, "yes")
        {
            ChecksZh = "专库安装专用防盗门，消防设施齐全有效",
            ChecksEn = "The store has a security door and working fire protection",
        }, DutyAct.Standing, [], []),
        new(new(
            "R-075", "第二类精神药品专用账册、专人管理", "Class 2 psychotropics have a book and a keeper of their own",
            "《麻醉药品和精神药品管理条例》第四十九条", "Order 442, art. 49",
            InForce.Order442, null, Severity.Declared, AlertLevel.Warning, "yes")
        {
            ChecksZh = "建立专用账册，由专人管理",
            ChecksEn = "They have a book of their own and a keeper of their own",
        }, DutyAct.Standing, [], []),
        new(new(
            "R-094", "麻黄草库房防火，有流失和异常流向预案", "Ephedra stores: fire protection and a plan for losses",
            "公通字〔2013〕16号；重庆市麻黄草管理办法（2025，参照）", "Notice 16/2013; Chongqing measures (2025) as a model",
            InForce.EphedraNotice2013, null, Severity.Declared, AlertLevel.Warning, "yes")
        {
            ChecksZh = "防火设施齐全有效，制定了丢失、被盗和异常流向的处置预案",
            ChecksEn = "Fire protection works; there is a plan for loss, theft and odd flows",
        }, DutyAct.Standing, [], []),
    ];

    private static DeclaredDuty[] Disposal =>
    [
        new(new(
            "R-079", "销毁前登记造册并申请，五日内到场监督", "Before destruction: listed, applied for, attended within 5 days",
            "《麻醉药品和精神药品管理条例》第六十一条（待核对原文）", "Order 442, art. 61 (to be checked)",
            InForce.Order442, null, Severity.Declared, AlertLevel.Warning, "no")
        {
            ChecksZh = "过期、损坏药品已登记造册并向监督机关申请，监督机关自接到申请之日起五日内到场",
            ChecksEn = "What expired or was damaged was listed and applied for; the agency came within 5 days",
        }, DutyAct.Movement, [MovementKind.Destruction], Drugs),
        new(new(
            "R-080", "销毁前申请，五日内到场监督", "Before destruction: applied for, attended within 5 days",
            "《药品类易制毒化学品管理办法》第三十四条（待核对原文）", "Order 72, art. 34 (to be checked)",
            InForce.Order72, null, Severity.Declared, AlertLevel.Warning, "no")
        {
            ChecksZh = "已向药品监督管理部门申请，监督人员自接到申请之日起五日内到场",
            ChecksEn = "The drug regulator was asked and came within 5 days",
        }, DutyAct.Movement, [MovementKind.Destruction], Pharmaceutical),
        new(new(
            "R-081", "收缴的其他易制毒化学品由有资质的单位处置", "Other seized chemicals are disposed of by a qualified unit",
            "《易制毒化学品管理条例》第三十三条", "Order 445, art. 33",
            InForce.Order445, null, Severity.Declared, AlertLevel.Warning, "yes")
        {
            ChecksZh = "收缴的在监督下保管、回收或者由有资质的单位销毁；不是收缴的不适用",
            ChecksEn = "What was seized is kept, recycled or destroyed by a qualified unit under supervision; "
                + "otherwise not applicable",
        }, DutyAct.Movement, [MovementKind.Destruction],
        [SubstanceClass.Precursor1, SubstanceClass.Precursor2, SubstanceClass.Precursor3]),
    ];
}
