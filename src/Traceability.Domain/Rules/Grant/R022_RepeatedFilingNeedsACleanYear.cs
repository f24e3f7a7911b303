using Traceability.Domain.Oversight;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules.Grant;

/// <summary>办法第九条: a filing for repeated use runs six months and is for units with a clean year.</summary>
public sealed class R022_RepeatedFilingNeedsACleanYear : TermRule
{
    public override RuleCard Card { get; } = new(
        "R-022",
        "多次性购买备案证明期限六个月，近一年无违规",
        "A filing for repeated use: six months, after a clean year",
        "《易制毒化学品购销和运输管理办法》第九条（待核对原文）",
        "Order 87, art. 9 (to be checked)",
        InForce.Order87, null, Severity.Block, AlertLevel.Warning, "no")
    {
        ChecksZh = "开具多次性购买备案证明时：多次有效，有效期不超过六个月；（报告）申请单位此前一年内没有被吊销的证件",
        ChecksEn = "Issuing a filing for repeated use: six months at most; no paper of the applicant ended by "
            + "revocation within the year before",
    };

    protected override IReadOnlyList<string> Types { get; } = ["PT-BUY-23-M"];

    protected override int Months => 6;

    protected override bool? SingleUse => false;

    protected override Finding? Beyond(GrantFacts facts)
    {
        DateOnly since = facts.Permit.ValidFrom.AddYears(-1);
        Permit? revoked = facts.HoldersPapers.FirstOrDefault(p =>
            p.Status == PermitStatus.Revoked && p.ValidTo >= since && p.ValidFrom < facts.Permit.ValidFrom);
        return revoked is null ? null : Found(
            $"{facts.Holder.Name} 的 {revoked.Number} 在近一年内被吊销",
            $"{revoked.Number} of {facts.Holder.Code} was revoked within the year before",
            "改为开具一次性购买备案证明",
            "Issue a single-use filing instead",
            "type") with { Severity = Severity.Report };
    }
}
