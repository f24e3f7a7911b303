using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Grant;

/// <summary>办法第九条: a purchase licence of category 1 serves once, for a month.</summary>
public sealed class R020_CategoryOneLicenceServesOnce : TermRule
{
    public override RuleCard Card { get; } = new(
        "R-020",
        "第一类购买许可证一次有效，期限一个月",
        "A category 1 purchase licence serves once, within a month",
        "《易制毒化学品购销和运输管理办法》第九条（待核对原文）",
        "Order 87, art. 9 (to be checked)",
        InForce.Order87, null, Severity.Block, AlertLevel.Serious, "no")
    {
        ChecksZh = "核发第一类购买许可证时：一次有效，有效期不超过一个月；使用次数由 R-018 查验",
        ChecksEn = "Granting a category 1 purchase licence: single use, a month at most; R-018 counts its uses",
    };

    protected override IReadOnlyList<string> Types { get; } = ["PT-BUY-1N"];

    protected override int Months => 1;

    protected override bool? SingleUse => true;
}
