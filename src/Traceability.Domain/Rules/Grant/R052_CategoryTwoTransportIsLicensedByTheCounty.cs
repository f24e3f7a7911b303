using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Grant;

/// <summary>条例第二十条、第二十一条: who licenses a transport, and within how many days.</summary>
public sealed class R052_CategoryTwoTransportIsLicensedByTheCounty : OriginPoliceRule
{
    /// <summary>决定期限: days from acceptance to the decision.</summary>
    public const int DecisionDays = 3;

    public override RuleCard Card { get; } = new(
        "R-052",
        "第二类运输许可由运出地县级公安机关核发",
        "Category 2 transport is licensed by the county police of the origin",
        "《易制毒化学品管理条例》第二十条、第二十一条",
        "Order 445, arts 20-21",
        InForce.Order445, null, Severity.Block, AlertLevel.Warning, "yes")
    {
        ChecksZh = "核发时：发证机关为运出地的县级公安机关；受理之日起 3 日内决定",
        ChecksEn = "On granting: the issuer is the police of the county of origin; decision within 3 days",
    };

    protected override IReadOnlyList<string> Types { get; } = ["PT-TRANS-2-3M", "PT-TRANS-2-12M"];

    protected override string LevelZh => "县级";

    protected override string LevelEn => "county";

    protected override bool IsCompetent(string agencyRegion, string origin) =>
        agencyRegion == origin;
}
