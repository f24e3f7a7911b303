using Traceability.Domain.Catalogue;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules.Gate;

/// <summary>条例第十三条: making category 2 or 3 is filed within 30 days of the start.</summary>
public sealed class R003_CategoryTwoAndThreeProductionIsFiled : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-003",
        "生产第二类、第三类应在三十日内备案",
        "Making category 2 or 3 is filed within 30 days",
        "《易制毒化学品管理条例》第十三条",
        "Order 445, art. 13",
        InForce.Order445, null, Severity.Warn, AlertLevel.Warning, "yes")
    {
        ChecksZh = "生产入库、加工产出第二类、第三类的：本单位当日没有生产备案证明的，登记并提醒自开始生产之日起三十日内备案",
        ChecksEn = "Production, and outputs of a process, of category 2 or 3: a unit without a filing in force is told "
            + "to file within 30 days of the start",
        ExceptionsZh = "同一品种的分装、混合、稀释、回收不是生产（投入中已有该品种）",
        ExceptionsEn = "Blending, diluting or recovering a substance that went in is no production",
    };

    public override Finding? Check(MovementFacts facts)
    {
        (GoodsFacts Goods, Substance Substance)[] unfiled = [.. facts.Controlled.Where(c =>
            c.Substance.Class.IsCategory2Or3() && R001_CategoryOneIsMadeUnderLicence.IsMade(facts, c)
            && !Papers.HasLicence(facts.OwnPermits, PermitPurpose.Produce, c.Substance, facts.Day))];
        return unfiled.Length == 0 ? null : Found(
            $"{facts.Book.Organisation.Name} 生产 {Wording.GoodsZh(unfiled)}，没有生产备案证明",
            $"{facts.Book.Organisation.Code} makes {Wording.GoodsEn(unfiled)} without a production filing",
            "自开始生产之日起三十日内向设区的市级应急管理部门备案，备案证明当日发给",
            "File with the emergency office of the prefecture within 30 days of the start; it is issued the same day",
            Wording.ItemField(unfiled[0].Goods, "product"));
    }
}
