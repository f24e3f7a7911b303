using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 72号令第三十四条 (own knowledge): expired or damaged category 1 pharmaceuticals go the same way as drugs.
/// </summary>
public sealed class R080_PharmaceuticalsAreDestroyedUnderSupervision : SupervisedDestructionRule
{
    public override RuleCard Card { get; } = new(
        "R-080",
        "药品类易制毒化学品在监督下销毁",
        "Category 1 pharmaceuticals are destroyed under supervision",
        "《药品类易制毒化学品管理办法》第三十四条（待核对原文）",
        "Order 72, art. 34 (to be checked)",
        InForce.Order72, null, Severity.Report, AlertLevel.Warning, "no")
    {
        ChecksZh = "销毁含药品类的：对方单位填写到场监督的监管机关，没有的登记并报告",
        ChecksEn = "Destruction of category 1 pharmaceuticals: the counterparty is the agency that supervised it; "
            + "without one it is recorded and reported",
    };

    protected override string CureZh =>
        "向所在地药品监督管理部门申请，在其监督下销毁，对方单位填写该机关";

    protected override string CureEn =>
        "Apply to the drug regulator, destroy under its eyes and give it as counterparty";

    protected override bool Concerns(SubstanceClass substanceClass) =>
        substanceClass == SubstanceClass.Precursor1Pharmaceutical;
}
