using Traceability.Domain.Parties;

namespace Traceability.Domain.Tests.Identifiers;

public sealed class RegionCodeTests
{
    private static readonly RegionTable Table = new(new DateOnly(2024, 12, 31),
    [
        Row("150000", "内蒙古自治区", "Inner Mongolia", true), Row("150800", "巴彦淖尔市", "Bayannur", true),
        Row("150823", "乌拉特前旗", "Urat Front Banner", false), Row("620000", "甘肃省", "Gansu", false),
    ]);

    [Theory]
    [InlineData("150823", RegionLevel.County, "banner")]
    [InlineData("150800", RegionLevel.Prefecture, "prefecture level")]
    [InlineData("150000", RegionLevel.Province, "region level")]
    public void A_code_in_use_has_its_level(string text, RegionLevel level, string why)
    {
        Assert.True(Table.Parse(text).IsValid, why);
        Assert.Equal(level, RegionCode.Parse(text).Value.Level);
    }

    [Theory]
    [InlineData("150899", "region.unlisted", "not in the table")]
    [InlineData("159900", "region.level", "no prefecture 99")]
    [InlineData("151000", "region.unlisted", "all prefectures of 15 are listed, this is none")]
    [InlineData("150023", "region.level", "a county under no prefecture")]
    [InlineData("990101", "region.province", "no such province")]
    [InlineData("330000", "region.unlisted", "provinces are always listed")]
    [InlineData("15082", "region.length", "length")]
    [InlineData("15O823", "region.character", "letter O")]
    [InlineData("", "region.empty", "nothing")]
    public void A_code_not_in_use_names_the_rule(string text, string fault, string why)
    {
        InputFault? found = Table.Parse(text).Fault;
        Assert.True(found is not null, why);
        Assert.Equal(fault, found.Code);
    }

    [Theory]
    [InlineData("620102")]
    [InlineData("810001")]
    [InlineData("659001")]
    public void Where_the_table_does_not_list_the_parts_the_shape_decides(string text) =>
        Assert.True(RegionCode.Parse(text).IsValid);

    [Fact]
    public void A_code_the_table_cannot_judge_passes() => Assert.True(Table.Parse("620102").IsValid);

    [Theory]
    [InlineData("150000", "150823", true)]
    [InlineData("150800", "150823", true)]
    [InlineData("150823", "150823", true)]
    [InlineData("150823", "150800", false)]
    [InlineData("150800", "150203", false)]
    [InlineData("150000", "620102", false)]
    public void A_region_contains_itself_and_what_lies_below(string region, string other, bool contains) =>
        Assert.Equal(contains, Of(region).Contains(Of(other)));

    [Theory]
    [InlineData("150823", "150802", "", true, "one prefecture")]
    [InlineData("150823", "150203", "", false, "two prefectures")]
    [InlineData("150823", "620102", "", false, "two provinces")]
    [InlineData("110101", "110228", "", true, "one municipality")]
    [InlineData("110101", "120101", "", false, "two municipalities")]
    [InlineData("659001", "659002", "", false, "two units directly under a province")]
    [InlineData("659001", "659001", "", true, "one unit directly under a province")]
    [InlineData("150823", "150802", "150800", false, "two counties of a key area")]
    [InlineData("150823", "150823", "150800", true, "one county of a key area")]
    [InlineData("150823", "150802", "150823", false, "out of a key county")]
    [InlineData("150824", "150802", "150823", true, "elsewhere in the prefecture of a key county")]
    [InlineData("110101", "110228", "110000", false, "two districts of a key municipality")]
    public void R050_goods_in_one_transport_area_need_no_licence(
        string from, string to, string keyArea, bool same, string why)
    {
        RegionCode[] keyAreas = keyArea.Length == 0 ? [] : [Of(keyArea)];
        Assert.True(same == RegionCode.SameTransportArea(Of(from), Of(to), keyAreas), why);
        Assert.True(same == RegionCode.SameTransportArea(Of(to), Of(from), keyAreas), why);
    }

    [Fact]
    public void A_region_is_named_in_full()
    {
        Assert.Equal("内蒙古自治区巴彦淖尔市乌拉特前旗", Table.FullNameZh(Of("150823")));
        Assert.Equal("Urat Front Banner, Bayannur, Inner Mongolia", Table.FullNameEn(Of("150823")));
        Assert.Equal("甘肃省", Table.FullNameZh(Of("620102")));
        Assert.Equal("", Table.FullNameZh(Of("330000")));
    }

    private static RegionCode Of(string code) => RegionCode.Parse(code).Value;

    private static RegionRow Row(string code, string zh, string en, bool complete) => new(Of(code), zh, en, complete);
}
