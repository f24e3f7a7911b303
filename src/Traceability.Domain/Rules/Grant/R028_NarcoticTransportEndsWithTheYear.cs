using Traceability.Domain.Oversight;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules.Grant;

/// <summary>442号令第五十二条、国食药监安〔2005〕660号第五条: a year at most and never past 31 December.</summary>
public sealed class R028_NarcoticTransportEndsWithTheYear : TermRule
{
    public override RuleCard Card { get; } = new(
        "R-028",
        "运输证明有效期一年，不跨年度",
        "A narcotic transport certificate runs a year at most, not into the next",
        "《麻醉药品和精神药品管理条例》第五十二条；国食药监安〔2005〕660号第五条",
        "Order 442, art. 52; notice 660/2005, art. 5",
        InForce.Order442, null, Severity.Block, AlertLevel.Serious, "yes")
    {
        ChecksZh = "核发运输证明时：有效期不超过一年，止期不晚于起始年度的12月31日；到期前一个月提醒，过期后三个月内交回",
        ChecksEn = "Granting a narcotic transport certificate: a year at most and not past 31 December of its "
            + "first year; renewal is called for a month before, it is returned within three months after",
    };

    protected override IReadOnlyList<string> Types { get; } = ["PT-NTRANS"];

    protected override int Months => 12;

    protected override DateOnly LastDay(Permit permit)
    {
        DateOnly yearEnd = new(permit.ValidFrom.Year, 12, 31);
        DateOnly byTerm = base.LastDay(permit);
        return byTerm < yearEnd ? byTerm : yearEnd;
    }
}
