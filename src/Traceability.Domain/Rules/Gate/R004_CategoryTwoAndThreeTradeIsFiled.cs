using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules.Gate;

/// <summary>条例第十三条: trading in category 2 or 3 is filed within 30 days of the start.</summary>
public sealed class R004_CategoryTwoAndThreeTradeIsFiled : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-004",
        "经营第二类、第三类应在三十日内备案",
        "Trading in category 2 or 3 is filed within 30 days",
        "《易制毒化学品管理条例》第十三条",
        "Order 445, art. 13",
        InForce.Order445, null, Severity.Warn, AlertLevel.Warning, "yes")
    {
        ChecksZh = "经营单位销售第二类、第三类的：当日没有经营备案证明的，登记并提醒自开始经营之日起三十日内备案（第二类设区的市级，第三类县级）",
        ChecksEn = "A trader sells category 2 or 3: without a filing in force it is told to file within 30 days "
            + "of the start (category 2: prefecture, category 3: county)",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (!facts.IsSale || facts.Seller?.Id != facts.Book.Organisation.Id) return null;
        if (!facts.Book.Organisation.Is(OrganisationKinds.Trader)) return null;
        (GoodsFacts Goods, Substance Substance)[] unfiled = [.. facts.Controlled.Where(c =>
            c.Substance.Class.IsCategory2Or3()
            && !Papers.HasLicence(facts.OwnPermits, PermitPurpose.Operate, c.Substance, facts.Day))];
        return unfiled.Length == 0 ? null : Found(
            $"{facts.Book.Organisation.Name} 经营 {Wording.GoodsZh(unfiled)}，没有经营备案证明",
            $"{facts.Book.Organisation.Code} trades in {Wording.GoodsEn(unfiled)} without an operating filing",
            "自开始经营之日起三十日内备案：第二类向设区的市级、第三类向县级应急管理部门",
            "File within 30 days of the start: category 2 with the prefecture, category 3 with the county "
                + "emergency office",
            Wording.ItemField(unfiled[0].Goods, "product"));
    }
}
