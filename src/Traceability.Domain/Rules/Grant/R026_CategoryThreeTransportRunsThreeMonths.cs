using Traceability.Domain.Oversight;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules.Grant;

/// <summary>办法第二十一条: three months, or twelve after six compliant months.</summary>
public sealed class R026_CategoryThreeTransportRunsThreeMonths : TermRule
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

    protected override int Months => 12;

    protected override bool? SingleUse => false;

    private const string LongTerm = "PT-TFILE-3-12M";
    private const int ShortMonths = 3;

    private const int SafeMonths = 6;

    protected override DateOnly LastDay(Permit permit) =>
        permit.ValidFrom.AddMonths(permit.Type == LongTerm ? Months : ShortMonths);

    /// <summary>The long term is for whoever travelled safely under the short one for half a year.</summary>
    protected override Finding? Beyond(GrantFacts facts)
    {
        if (facts.Permit.Type != LongTerm) return null;
        Permit[] before = [.. facts.HoldersPapers.Where(p => Types.Contains(p.Type))];
        bool safe = before.Any(p => p.ValidFrom.AddMonths(SafeMonths) <= facts.Permit.ValidFrom)
            && before.All(p => p.Status != PermitStatus.Revoked);
        return safe ? null : Found(
            $"{facts.Holder.Name} 没有满六个月的安全运输记录",
            $"{facts.Holder.Code} has no six months of safe transport behind it",
            "先核发三个月的证件，六个月无违规后再核发十二个月的",
            "Grant the three-month paper first; the long one follows after six clean months",
            "type");
    }
}
