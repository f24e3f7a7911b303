using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Grant;

/// <summary>条例第二十二条: three months, or twelve after six months of safe transport.</summary>
public sealed class R025_CategoryTwoTransportRunsThreeMonths : SafeTransportRule
{
    public override RuleCard Card { get; } = new(
        "R-025",
        "第二类运输许可证三个月，安全运输六个月后十二个月",
        "Category 2 transport: three months, twelve after six safe ones",
        "《易制毒化学品管理条例》第二十二条",
        "Order 445, art. 22",
        InForce.Order445, null, Severity.Block, AlertLevel.Warning, "yes")
    {
        ChecksZh = "核发第二类运输许可证时：多次有效，有效期不超过三个月；此前有六个月安全运输记录且无吊销的可核发十二个月",
        ChecksEn = "Granting a category 2 transport licence: three months at most, twelve for a holder with six "
            + "months of safe transport and none revoked",
    };

    protected override IReadOnlyList<string> Types { get; } = ["PT-TRANS-2-3M", "PT-TRANS-2-12M"];

    protected override string LongTerm => "PT-TRANS-2-12M";
}
