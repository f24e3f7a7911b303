using Traceability.Domain.Permits;
using Traceability.Domain.Rules;
using Traceability.Domain.Rules.Grant;

namespace Traceability.Domain.Tests.Rules;

public sealed class R051Tests
{
    private static readonly R051_CategoryOneTransportIsLicensedByThePrefecture Rule = new();

    private static readonly DateOnly To = new(2026, 6, 20);

    [Fact]
    public void The_competent_police_of_the_origin_licenses_it()
    {
        Assert.Null(Rule.Check(GrantWorld.Of("PT-TRANS-1", To, by: GrantWorld.Prefecture, region: "150823")));
        Finding? finding = Rule.Check(GrantWorld.Of("PT-TRANS-1", To, by: GrantWorld.County, region: "150823"));
        Assert.Equal((Severity.Block, "fromRegion"), (finding!.Severity, finding.Field));
        Assert.NotNull(Rule.Check(GrantWorld.Of("PT-TRANS-1", To, by: GrantWorld.Emergency, region: "150823")));
    }

    [Fact]
    public void Another_origin_is_another_polices_matter() => Assert.NotNull(
        Rule.Check(GrantWorld.Of("PT-TRANS-1", To, by: GrantWorld.Prefecture, region: "130108")));

    [Fact]
    public void Without_an_origin_the_holders_seat_counts() =>
        Assert.Null(Rule.Check(GrantWorld.Of("PT-TRANS-1", To, by: GrantWorld.Prefecture)));

    [Fact]
    public void Other_papers_are_not_asked() => Assert.Null(
        Rule.Check(GrantWorld.Of("PT-BUY-1N", To, by: GrantWorld.Emergency, region: "150823")));
}
