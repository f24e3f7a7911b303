using Traceability.Domain.Catalogue;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 条例第九条至第十一条: whoever sells a category 1 chemical holds an operating licence; a producer sells its own output
/// on its production licence, except from an outlet outside the plant.
/// </summary>
public sealed class R002_CategoryOneIsTradedUnderLicence : GateRule
{
    private const string Designation = "PT-NWHOLE";

    public override RuleCard Card { get; } = new(
        "R-002",
        "经营第一类易制毒化学品须有经营许可",
        "Category 1 is traded under an operating licence",
        "《易制毒化学品管理条例》第九条至第十一条",
        "Order 445, arts 9-11",
        InForce.Order445, null, Severity.Block, AlertLevel.Critical, "yes")
    {
        ChecksZh = "销售第一类的发货、货权转移、售出平台、出口：售方当日持有载明该品种的有效经营许可",
        ChecksEn = "Sale of category 1 by dispatch, title, export or off the platform: the seller holds an operating "
            + "licence in force on the day that names the substance",
        ExceptionsZh = "持有该品种生产许可的单位销售自产产品（厂外设销售网点的除外）；麻醉药品定点批发企业经销药品类单方制剂（第十一条）；R-045 医疗机构向患者提供药品制剂；"
            + "退货、寄存、本单位内部调拨；含麻黄碱类复方制剂",
        ExceptionsEn = "A licensed producer sells its own output (not from an outlet outside the plant); a designated "
            + "narcotic wholesaler sells single-ingredient preparations (art. 11); R-045 preparations for a hospital's "
            + "patients; returns, deposits, own transfers; compound preparations",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (!facts.IsSale && facts.Draft.Kind != Ledger.MovementKind.Export) return null;
        if (facts.Seller is not { } seller) return null;
        (GoodsFacts Goods, Substance Substance)[] sold = [.. facts.Controlled
            .Where(c => c.Substance.Class.IsCategory1() && !DosageForm.IsCompound(c.Goods.Product)
                && !R009_PersonsDoNotBuyClassOneOrTwo.IsPatientsPreparation(facts, c.Goods, c.Substance)
                && !MaySell(facts, c.Goods, c.Substance))];
        return sold.Length == 0 ? null : Found(
            $"{seller.Name} 没有 {Wording.GoodsZh(sold)} 的有效经营许可",
            $"{seller.Code} holds no operating licence in force for {Wording.GoodsEn(sold)}",
            "停止销售；非药品类向省级应急管理部门、药品类向省级药品监督管理部门申请经营许可，"
                + "已有许可的在本系统登记并核实",
            "Do not sell; apply to the provincial emergency office (pharmaceutical: drug regulator), or register the "
                + "licence you hold here",
            Wording.ItemField(sold[0].Goods, "product"));
    }

    private static bool MaySell(MovementFacts facts, GoodsFacts goods, Substance substance) =>
        Papers.HasLicence(facts.SellerPermits, PermitPurpose.Operate | PermitPurpose.Produce, substance, facts.Day)
        || (DosageForm.IsPreparation(goods.Product)
            && facts.SellerPermits.Any(p => p.Permit.Type == Designation && Papers.IsUsableOn(p, facts.Day)));
}
