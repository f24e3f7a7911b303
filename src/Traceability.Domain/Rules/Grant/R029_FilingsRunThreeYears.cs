using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Grant;

/// <summary>安监总局令第5号: filing certificates run three years.</summary>
public sealed class R029_FilingsRunThreeYears : TermRule
{
    public override RuleCard Card { get; } = new(
        "R-029",
        "生产、经营许可和备案证明有效期三年",
        "Licences and filings to make and trade run three years",
        "《非药品类易制毒化学品生产、经营许可办法》（安监总局令第5号）",
        "Order 5 (work safety), on production and trade",
        InForce.Order5, null, Severity.Block, AlertLevel.Notice, "yes")
    {
        ChecksZh = "核发生产、经营许可证和备案证明时：有效期不超过三年；期满前三个月提醒延续，变更 30 个工作日内重新备案，停止后三个月内注销",
        ChecksEn = "Granting a licence or filing to make or trade: three years at most; renewal is called for in "
            + "the last three months, a change is filed within 30 working days, closing within three months",
    };

    protected override IReadOnlyList<string> Types { get; } =
        ["PT-PROD-1N", "PT-OPER-1N", "PT-FILE-PROD-23", "PT-FILE-OPER-2", "PT-FILE-OPER-3"];

    protected override int Months => 36;
}
