using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 条例第二十六条、第二十七条、第三十条: listed chemicals cross the border under a licence obtained before clearance. R-111: between
/// the home market and a bonded zone none is asked; such a transfer is a dispatch here, not an import. R-116: weak
/// mixtures need none.
/// </summary>
public sealed class R110_ImportAndExportAreLicensed : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-110",
        "进出口易制毒化学品须先取得进出口许可证",
        "Imports and exports are licensed before clearance",
        "《易制毒化学品管理条例》第二十六条、第二十七条、第三十条",
        "Order 445, arts 26-27 and 30",
        InForce.Order445, null, Severity.Block, AlertLevel.Critical, "yes")
    {
        ChecksZh = "进口、出口登记含易制毒化学品、麻醉药品、精神药品的：填写进出口许可证（准许证）号，证上有该品种且余量足够；"
            + "过境、转运和境外与特殊监管区之间进出同样办理",
        ChecksEn = "An import or export of precursors or drugs cites the licence, which names the variety and has "
            + "enough left; transit and moves between abroad and bonded zones alike",
        ExceptionsZh = "R-111 境内与保税区等特殊监管区之间、特殊监管区之间不办进出口许可（登记为发货）；R-116 混合物中甲苯、丙酮、丁酮、硫酸不超过 40 %、"
            + "盐酸不超过 10 % 的，复方制剂",
        ExceptionsEn = "R-111 between the home market and a bonded zone (recorded as a dispatch); R-116 mixtures with "
            + "at most 40 % toluene, acetone, MEK or sulphuric acid or 10 % hydrochloric acid, and compound medicines",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (facts.Draft.Kind is not (MovementKind.Import or MovementKind.Export)) return null;
        (GoodsFacts Goods, Substance Substance)[] goods = [.. facts.Controlled.Where(c =>
            c.Substance.Class != SubstanceClass.Ephedra
            && !Mixtures.CrossFreely(c.Goods.Product, c.Substance))];
        if (goods.Length == 0) return null;
        string zh = facts.Draft.Kind == MovementKind.Import ? "进口" : "出口";
        if (!Papers.IsCited(facts.Header.PurchasePermit))
            return Found(
                $"{zh} {Wording.GoodsZh(goods)}，未填写{zh}许可证号",
                $"{facts.Draft.Kind} of {Wording.GoodsEn(goods)} without a licence",
                "报关前向商务主管部门（麻醉药品、精神药品向药品监督管理部门）申领许可证，填写证号",
                "Get the licence from the commerce authority (drugs: drug regulator) before clearance and cite it",
                "purchasePermit");
        if (facts.Book.PurchasePermit is not { } licence) return null;
        (GoodsFacts Goods, Substance Substance)[] strange =
            [.. goods.Where(g => licence.LineFor(g.Substance.Code) is null)];
        PermitExcess[] over = [.. PermitExcess.Of(facts, licence, line => line.Available)];
        return strange.Length == 0 && over.Length == 0 ? null : Found(
            PermitExcess.SayZh(licence, strange, over),
            PermitExcess.SayEn(licence, strange, over),
            "品种、数量以许可证为准；另行申请许可后再报关",
            "Variety and quantity are the licence's; apply for another before clearance",
            Wording.ItemField(strange.Length > 0 ? strange[0].Goods : over[0].First, "quantity"));
    }
}
