using Traceability.Domain.Rules.Grant;

namespace Traceability.Domain.Tests.Rules;

public sealed class R052Tests
{
    [Theory]
    [InlineData("PT-TRANS-2-3M")]
    [InlineData("PT-TRANS-2-12M")]
    public void The_county_police_of_the_origin_licenses_category_2(string type) => Competence.AssertOnly(
        new R052_CategoryTwoTransportIsLicensedByTheCounty(), type, GrantWorld.County, GrantWorld.Prefecture);
}
