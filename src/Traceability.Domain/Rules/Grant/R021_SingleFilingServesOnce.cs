using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Grant;

/// <summary>办法第九条: a single-use filing certificate runs a month.</summary>
public sealed class R021_SingleFilingServesOnce : TermRule
{
    public override RuleCard Card { get; } = new(
        "R-021",
        "一次性购买备案证明一次有效，期限一个月",
        "A single-use filing serves once, within a month",
        "《易制毒化学品购销和运输管理办法》第九条（待核对原文）",
        "Order 87, art. 9 (to be checked)",
        InForce.Order87, null, Severity.Block, AlertLevel.Warning, "no")
    {
        ChecksZh = "开具一次性购买备案证明时：一次有效，有效期不超过一个月",
        ChecksEn = "Issuing a single-use filing certificate: single use, a month at most",
    };

    protected override IReadOnlyList<string> Types { get; } = ["PT-BUY-23-S"];

    protected override int Months => 1;

    protected override bool? SingleUse => true;
}
