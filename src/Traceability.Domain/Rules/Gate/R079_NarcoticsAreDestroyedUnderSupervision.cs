using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Gate;

/// <summary>442号令第六十一条: expired or damaged narcotic and psychotropic drugs are destroyed under supervision.</summary>
public sealed class R079_NarcoticsAreDestroyedUnderSupervision : SupervisedDestructionRule
{
    public override RuleCard Card { get; } = new(
        "R-079",
        "麻醉药品和精神药品在监督下销毁",
        "Narcotic and psychotropic drugs are destroyed under supervision",
        "《麻醉药品和精神药品管理条例》第六十一条（待核对原文）",
        "Order 442, art. 61 (to be checked)",
        InForce.Order442, null, Severity.Report, AlertLevel.Warning, "no")
    {
        ChecksZh = "销毁含麻醉药品或精神药品的：对方单位填写到场监督的监管机关（医疗机构为卫生健康部门），没有的登记并报告；机关受理申请后 5 日内到场",
        ChecksEn = "Destruction of narcotic or psychotropic drugs: the counterparty is the agency that supervised it; "
            + "without one it is recorded and reported; it comes within 5 days of the application",
    };

    protected override string CureZh =>
        "登记造册，向所在地药品监督管理部门（医疗机构向卫生健康部门）申请，在其监督下销毁，对方单位填写该机关";

    protected override string CureEn =>
        "List the goods, apply to the drug regulator (a hospital: health authority) and give it as counterparty";

    protected override bool Concerns(SubstanceClass substanceClass) =>
        substanceClass.IsNarcoticOrPsychotropic();
}
