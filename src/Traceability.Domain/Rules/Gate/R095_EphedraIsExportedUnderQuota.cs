using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Gate;

/// <summary>商务部公告 2018: ephedra is exported under the year's quota and an export licence.</summary>
public sealed class R095_EphedraIsExportedUnderQuota : GateRule
{
    private const string QuotaAndLicence = "PT-EPH-EXP";

    public override RuleCard Card { get; } = new(
        "R-095",
        "麻黄草出口须有配额和出口许可证",
        "Ephedra is exported under quota and licence",
        "商务部关于麻黄草出口的公告（2019年1月1日起施行）",
        "MOFCOM notice on ephedra export, in force 1 January 2019",
        InForce.EphedraQuota2019, null, Severity.Block, AlertLevel.Serious, "yes")
    {
        ChecksZh = "出口含麻黄草的：填写麻黄草出口配额证明及出口许可证号，证上有该品种且余量足够；人工种植、天津海关报关为申明事项",
        ChecksEn = "An export of ephedra cites the quota and export licence, which names the herb and has enough "
            + "left; that it is cultivated and cleared at Tianjin is declared",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (facts.Draft.Kind != MovementKind.Export) return null;
        (GoodsFacts Goods, Substance Substance)[] herb =
            [.. facts.Controlled.Where(c => c.Substance.Class == SubstanceClass.Ephedra)];
        if (herb.Length == 0) return null;
        if (facts.Book.PurchasePermit is not { } quota || quota.Permit.Type != QuotaAndLicence)
            return Found(
                $"出口 {Wording.GoodsZh(herb)}，没有麻黄草出口配额和出口许可证",
                $"Export of {Wording.GoodsEn(herb)} without quota and licence",
                "向商务主管部门申领出口配额和出口许可证，填写证号；野生麻黄草不得出口",
                "Get quota and licence from the commerce authority and cite them; wild herb is not exported",
                "purchasePermit");
        (GoodsFacts Goods, Substance Substance)[] strange =
            [.. herb.Where(h => quota.LineFor(h.Substance.Code) is null)];
        PermitExcess[] over = [.. PermitExcess.Of(facts, quota, line => line.Available)];
        return strange.Length == 0 && over.Length == 0 ? null : Found(
            PermitExcess.SayZh(quota, strange, over),
            PermitExcess.SayEn(quota, strange, over),
            "出口数量以年度配额为准；超出的另行申领配额后再报关",
            "Export what the year's quota allows; get more quota before clearance",
            Wording.ItemField(herb[0].Goods, "quantity"));
    }
}
