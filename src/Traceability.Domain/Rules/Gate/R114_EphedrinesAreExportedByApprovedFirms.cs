using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Gate;

/// <summary>条例第二十八条: ephedrines are exported by firms on the approved list only.</summary>
public sealed class R114_EphedrinesAreExportedByApprovedFirms : GateRule
{
    private const string Approved = "PT-EXP-EPH";

    public override RuleCard Card { get; } = new(
        "R-114",
        "麻黄素类由核定的企业出口",
        "Ephedrines are exported by approved firms",
        "《易制毒化学品管理条例》第二十八条",
        "Order 445, art. 28",
        InForce.Order445, null, Severity.Block, AlertLevel.Critical, "yes")
    {
        ChecksZh = "出口麻黄素类的：本单位当日在核定的出口企业名单上（名单每两年核定一次，登记为核定证件）",
        ChecksEn = "An export of ephedrines: the exporter is on the approved list on the day (renewed every two years, "
            + "registered here as a paper)",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (facts.Draft.Kind != MovementKind.Export) return null;
        if (facts.OwnPermits.Any(p => p.Permit.Type == Approved && Papers.IsUsableOn(p, facts.Day))) return null;
        (GoodsFacts Goods, Substance Substance)[] ephedrines =
            [.. facts.Controlled.Where(c => CompoundGoods.IsEphedrine(c.Substance.Code))];
        return ephedrines.Length == 0 ? null : Found(
            $"{facts.Book.Organisation.Name} 不在麻黄素类出口企业名单上，不得出口 {Wording.GoodsZh(ephedrines)}",
            $"{facts.Book.Organisation.Code} is not on the list of exporters of ephedrines "
                + $"({Wording.GoodsEn(ephedrines)})",
            "由核定的企业出口；已核定的在本系统登记核定证件",
            "Export through an approved firm; if you are approved, register the paper here",
            "organisation");
    }
}
