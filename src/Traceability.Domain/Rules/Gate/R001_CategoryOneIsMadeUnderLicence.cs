using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules.Gate;

/// <summary>条例第七条、第八条: whoever makes a category 1 chemical holds a production licence for it.</summary>
public sealed class R001_CategoryOneIsMadeUnderLicence : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-001",
        "生产第一类易制毒化学品须有生产许可",
        "Category 1 is made under a production licence",
        "《易制毒化学品管理条例》第七条、第八条",
        "Order 445, arts 7-8",
        InForce.Order445, null, Severity.Block, AlertLevel.Critical, "yes")
    {
        ChecksZh = "生产入库、加工产出第一类的：登记单位当日持有有效的生产许可（非药品类由应急管理部门核发，药品类由药品监督管理部门核发），许可载明该品种",
        ChecksEn = "Production, and outputs of a process, of category 1: the unit holds a production licence in force "
            + "on the day that names the substance (emergency management; pharmaceutical: the drug regulator)",
        ExceptionsZh = "同一品种的分装、混合、稀释不是生产（投入中已有该品种）",
        ExceptionsEn = "Blending or diluting a substance that went in is no production",
    };

    public override Finding? Check(MovementFacts facts)
    {
        (GoodsFacts Goods, Substance Substance)[] made = [.. facts.Controlled.Where(c =>
            c.Substance.Class.IsCategory1() && IsMade(facts, c)
            && !Papers.HasLicence(facts.OwnPermits, PermitPurpose.Produce, c.Substance, facts.Day))];
        return made.Length == 0 ? null : Found(
            $"{facts.Book.Organisation.Name} 没有 {Wording.GoodsZh(made)} 的有效生产许可",
            $"{facts.Book.Organisation.Code} holds no production licence in force for {Wording.GoodsEn(made)}",
            "停止生产；非药品类向省级应急管理部门、药品类向省级药品监督管理部门申请生产许可，"
                + "已有许可的在本系统登记并核实",
            "Stop production; apply to the provincial emergency office (pharmaceutical: drug regulator), or register "
                + "the licence you hold here",
            Wording.ItemField(made[0].Goods, "product"));
    }

    /// <summary>Produced, or the output of a process into which none of it went.</summary>
    internal static bool IsMade(MovementFacts facts, (GoodsFacts Goods, Substance Substance) output) =>
        facts.Draft.Kind == MovementKind.Production
        || (facts.Draft.Kind == MovementKind.Transformation && output.Goods.Claim.IsOutput
            && !facts.Controlled.Any(c => !c.Goods.Claim.IsOutput && c.Substance.Code == output.Substance.Code));
}
