using Traceability.Domain.Rules.Grant;

namespace Traceability.Domain.Tests.Rules;

public sealed class R051Tests
{
    [Fact]
    public void The_prefecture_police_of_the_origin_licenses_category_1() => Competence.AssertOnly(
        new R051_CategoryOneTransportIsLicensedByThePrefecture(), "PT-TRANS-1",
        GrantWorld.Prefecture, GrantWorld.County);
}
