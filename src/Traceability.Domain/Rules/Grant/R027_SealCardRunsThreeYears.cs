using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Grant;

/// <summary>卫医发〔2005〕421号: a seal card runs three years.</summary>
public sealed class R027_SealCardRunsThreeYears : TermRule
{
    public override RuleCard Card { get; } = new(
        "R-027",
        "印鉴卡有效期三年",
        "A seal card runs three years",
        "卫医发〔2005〕421号",
        "Notice 421/2005 of the Ministry of Health",
        InForce.SealCard2005, null, Severity.Block, AlertLevel.Warning, "yes")
    {
        ChecksZh = "核发印鉴卡时：有效期不超过三年；到期前三个月提醒换发",
        ChecksEn = "Granting a seal card: three years at most; renewal is called for three months before",
    };

    protected override IReadOnlyList<string> Types { get; } = ["PT-SEAL"];

    protected override int Months => 36;
}
