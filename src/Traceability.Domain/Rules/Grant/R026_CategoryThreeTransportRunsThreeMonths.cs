using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Grant;

/// <summary>办法第二十一条: three months, or twelve after six compliant months.</summary>
public sealed class R026_CategoryThreeTransportRunsThreeMonths : SafeTransportRule
{
    public override RuleCard Card { get; } = new(
        "R-026",
        "第三类运输备案证明三个月，合规六个月后十二个月",
        "Category 3 transport: three months, twelve after six compliant ones",
        "《易制毒化学品购销和运输管理办法》第二十一条（待核对原文）",
        "Order 87, art. 21 (to be checked)",
        InForce.Order87, null, Severity.Block, AlertLevel.Notice, "no")
    {
        ChecksZh = "开具第三类运输备案证明时：多次有效，有效期不超过三个月；此前六个月合规且无吊销的可开具十二个月",
        ChecksEn = "Issuing a category 3 transport filing: three months at most, twelve for a holder with six "
            + "compliant months and none revoked",
    };

    protected override IReadOnlyList<string> Types { get; } = ["PT-TFILE-3-3M", "PT-TFILE-3-12M"];

    protected override string LongTerm => "PT-TFILE-3-12M";
}
