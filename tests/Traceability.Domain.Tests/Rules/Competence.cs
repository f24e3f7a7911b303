using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

/// <summary>What both rules on the issuer of a transport licence promise.</summary>
internal static class Competence
{
    private static readonly DateOnly To = new(2026, 6, 20);

    public static void AssertOnly(OriginPoliceRule rule, string type, Organisation competent, Organisation other)
    {
        Assert.Null(rule.Check(GrantWorld.Of(type, To, by: competent, region: "150823")));
        Assert.Null(rule.Check(GrantWorld.Of(type, To, by: competent)));
        Finding? finding = rule.Check(GrantWorld.Of(type, To, by: other, region: "150823"));
        Assert.Equal((Severity.Block, "fromRegion"), (finding!.Severity, finding.Field));
        Assert.NotNull(rule.Check(GrantWorld.Of(type, To, by: GrantWorld.Emergency, region: "150823")));
        Assert.NotNull(rule.Check(GrantWorld.Of(type, To, by: competent, region: "130108")));
        Assert.Null(rule.Check(GrantWorld.Of("PT-BUY-1N", To, by: GrantWorld.Emergency, region: "150823")));
    }
}
