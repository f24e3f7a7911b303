using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Grant;

/// <summary>72号令第三章: a purchase-and-use certificate serves once, for three months.</summary>
public sealed class R023_PharmaceuticalCertificateServesOnce : TermRule
{
    public override RuleCard Card { get; } = new(
        "R-023",
        "购用证明一次有效，期限三个月",
        "A purchase-and-use certificate serves once, within three months",
        "《药品类易制毒化学品管理办法》第三章",
        "Order 72, ch. 3",
        InForce.Order72, null, Severity.Block, AlertLevel.Serious, "part")
    {
        ChecksZh = "核发购用证明时：一次有效，有效期不超过三个月；只使用原件",
        ChecksEn = "Granting a purchase-and-use certificate: single use, three months at most; the original only",
    };

    protected override IReadOnlyList<string> Types { get; } = ["PT-BUY-1D"];

    protected override int Months => 3;

    protected override bool? SingleUse => true;
}
