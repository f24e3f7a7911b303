using Traceability.Db.Seed;
using Traceability.Domain.Parties;

namespace Traceability.Db.Tests.Seed;

public sealed class RegionSeedTests
{
    [Fact]
    public void All_provinces_and_the_counties_of_Bayannur_are_named()
    {
        Assert.Equal(34, RegionSeed.Table.Rows.Count(row => row.Code.Level == RegionLevel.Province));
        Assert.Equal("内蒙古自治区巴彦淖尔市乌拉特前旗", RegionSeed.Table.FullNameZh(RegionCode.Parse("150823").Value));
        RegionCode bayannur = RegionCode.Parse("150800").Value;
        Assert.Equal(8, RegionSeed.Table.Rows.Count(row => bayannur.Contains(row.Code)));
    }

    [Fact]
    public void Every_division_stands_below_one_that_is_named() =>
        Assert.All(RegionSeed.Table.Rows, row => Assert.True(
            RegionSeed.Table.IsListed(row.Code.Province)
            && (row.Code.IsMunicipality || RegionSeed.Table.IsListed(row.Code.Prefecture)), row.Code.Value));

    [Theory]
    [InlineData("150823", true)]
    [InlineData("150899", false)]
    [InlineData("151000", false)]
    [InlineData("440106", true)]
    public void Only_what_the_table_can_judge_is_refused(string code, bool passes) =>
        Assert.Equal(passes, RegionSeed.Table.Parse(code).IsValid);
}
