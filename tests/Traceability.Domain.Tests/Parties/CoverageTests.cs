using Traceability.Domain.Parties;

namespace Traceability.Domain.Tests.Parties;

/// <summary>覆盖情况: each figure is counted from the units it opens.</summary>
public sealed class CoverageTests
{
    private static readonly CoverageUnit[] Units =
    [
        Unit("A", "150823", OrganisationStatus.Verified, isVisited: true),
        Unit("B", "150823", OrganisationStatus.Registered, isVisited: false, alerts: 2) with { IsOnSite = false },
        Unit("C", "150802", OrganisationStatus.Verified),
        Unit("D", "150203", OrganisationStatus.Closed),
        Unit("E", "659001", OrganisationStatus.Verified),
        Unit("F", "", OrganisationStatus.Verified),
        Unit("G", "150823", OrganisationStatus.Registered) with
        {
            IsOnPlatform = false, IsOnSite = false, IsListedOnly = true,
        },
    ];

    [Theory]
    [InlineData(CoverageFigure.Registered, 3, 4, "G")]
    [InlineData(CoverageFigure.Verified, 2, 3, "B")]
    [InlineData(CoverageFigure.Visited, 1, 2, "B")]
    [InlineData(CoverageFigure.WithoutAlerts, 2, 3, "B")]
    [InlineData(CoverageFigure.OnSite, 2, 3, "B")]
    public void Reached_and_missing_are_the_whole(CoverageFigure figure, int reached, int whole, string missing)
    {
        Coverage province = Of("150000");
        Assert.Equal((reached, whole), (province.Reached(figure), province.Whole(figure).Count));
        Assert.Equal(missing, string.Concat(province.Missing(figure).Select(u => u.Code)));
    }

    [Theory]
    [InlineData(null, "150000 650000")]
    [InlineData("150000", "150200 150800")]
    [InlineData("150800", "150802 150823")]
    [InlineData("150823", "")]
    [InlineData("650000", "659001")]
    public void A_region_opens_into_the_regions_below_it_that_have_units(string? region, string parts) =>
        Assert.Equal(parts, string.Join(' ', Of(region).Parts().Select(p => p.Region)));

    [Fact]
    public void The_parts_of_a_region_add_up_to_it()
    {
        Coverage country = Of(null);
        foreach (CoverageFigure figure in Enum.GetValues<CoverageFigure>())
        {
            Assert.Equal(country.Whole(figure).Count, country.Parts().Sum(p => p.Whole(figure).Count));
            Assert.Equal(country.Reached(figure), country.Parts().Sum(p => p.Reached(figure)));
        }
    }

    private static Coverage Of(string? region) =>
        Coverage.Of(region is null ? null : RegionCode.Parse(region).Value, Units);

    private static CoverageUnit Unit(
        string code, string region, OrganisationStatus status, bool? isVisited = null, int alerts = 0) =>
        new(code, code, region, status, isVisited, alerts);
}
