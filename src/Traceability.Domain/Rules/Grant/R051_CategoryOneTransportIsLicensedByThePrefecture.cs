using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Grant;

/// <summary>条例第二十条、第二十一条: who licenses a transport, and within how many days.</summary>
public sealed class R051_CategoryOneTransportIsLicensedByThePrefecture : OriginPoliceRule
{
    /// <summary>决定期限: days from acceptance to the decision.</summary>
    public const int DecisionDays = 10;

    public override RuleCard Card { get; } = new(
        "R-051",
        "第一类运输许可由运出地设区的市级公安机关核发",
        "Category 1 transport is licensed by the prefecture police of the origin",
        "《易制毒化学品管理条例》第二十条、第二十一条",
        "Order 445, arts 20-21",
        InForce.Order445, null, Severity.Block, AlertLevel.Warning, "yes")
    {
        ChecksZh = "核发时：发证机关为运出地的设区的市级公安机关；受理之日起 10 日内决定",
        ChecksEn = "On granting: the issuer is the police of the prefecture of origin; decision within 10 days",
    };

    protected override IReadOnlyList<string> Types { get; } = ["PT-TRANS-1"];

    protected override string LevelZh => "设区的市级";

    protected override string LevelEn => "prefecture";

    protected override bool IsCompetent(string agencyRegion, string origin) =>
        Regions.IsPrefectureOf(agencyRegion, origin);
}
