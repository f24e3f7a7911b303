using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Grant;

/// <summary>条例第二十二条、办法第二十一条: a transport licence of category 1 is for one trip.</summary>
public sealed class R024_CategoryOneTransportIsOneTrip : TermRule
{
    public override RuleCard Card { get; } = new(
        "R-024",
        "第一类运输许可证一次有效",
        "A category 1 transport licence is for one trip",
        "《易制毒化学品管理条例》第二十二条；《易制毒化学品购销和运输管理办法》第二十一条",
        "Order 445, art. 22; Order 87, art. 21",
        InForce.Order445, null, Severity.Block, AlertLevel.Serious, "part")
    {
        ChecksZh = "核发第一类运输许可证时：一次有效，有效期不超过一个月",
        ChecksEn = "Granting a category 1 transport licence: single use, a month at most",
    };

    protected override IReadOnlyList<string> Types { get; } = ["PT-TRANS-1"];

    protected override int Months => 1;

    protected override bool? SingleUse => true;
}
