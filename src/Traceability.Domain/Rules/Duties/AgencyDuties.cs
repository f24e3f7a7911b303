using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Duties;

/// <summary>What the authorities declare.</summary>
internal static class AgencyDuties
{

    public static IReadOnlyList<DeclaredDuty> All { get; } =
    [
        new(new(
            "R-016", "吊销许可后五日内通报市场监管部门", "A revocation is told to the market regulator within 5 days",
            "《易制毒化学品管理条例》第十二条", "Order 445, art. 12",
            InForce.Order445, null, Severity.Declared, AlertLevel.Serious, "yes")
        {
            ChecksZh = "吊销之日起五日内通报市场监督管理部门，由其责令变更经营范围或者办理注销",
            ChecksEn = "The market regulator is told within 5 days; it has the scope changed or the firm deregistered",
        }, DutyAct.Revocation, [], []),
        new(new(
            "R-059", "每季度通报运输许可", "Transport licences are notified every quarter",
            "《易制毒化学品购销和运输管理办法》第二十五条（待核对原文）", "Order 87, art. 25 (to be checked)",
            InForce.Order87, null, Severity.Declared, AlertLevel.Notice, "no")
        {
            ChecksZh = "季度末由运出地公安机关向运入地公安机关通报运输许可，运入地核查实际到达",
            ChecksEn = "At the quarter's end the police of origin tell those of destination, who check what arrived",
        }, DutyAct.Standing, [], []),
        new(new(
            "R-130", "如实提供情况和材料", "Facts and documents are given",
            "《易制毒化学品管理条例》第三十二条、第四十二条", "Order 445, arts 32 and 42",
            InForce.Order445, null, Severity.Declared, AlertLevel.Serious, "yes")
        {
            ChecksZh = "被检查单位如实提供情况和材料，拒不接受检查的依法处理",
            ChecksEn = "The unit gives facts and documents; refusing is an offence",
        }, DutyAct.Inspection, [], []),
        new(new(
            "R-132", "发现问题限期整改", "Faults are put right by a date",
            "《易制毒化学品管理条例》第四十条", "Order 445, art. 40",
            InForce.Order445, null, Severity.Declared, AlertLevel.Warning, "yes")
        {
            ChecksZh = "下达整改通知并设期限；逾期不改的责令停产停业，仍不改的吊销许可",
            ChecksEn = "A rectification task with a date; overdue, production stops; failed, the licence is revoked",
        }, DutyAct.Inspection, [], []),
        new(new(
            "R-133", "许可的核发、吊销互相通报", "Grants and revocations are shared",
            "《易制毒化学品管理条例》第十二条、第三十五条", "Order 445, arts 12 and 35",
            InForce.Order445, null, Severity.Declared, AlertLevel.Notice, "yes")
        {
            ChecksZh = "核发、吊销情况通报公安机关和市场监督管理部门；本系统内的机关可直接查询",
            ChecksEn = "Police and market regulator are told; agencies on this system see it at once",
        }, DutyAct.Revocation, [], []),
    ];
}
