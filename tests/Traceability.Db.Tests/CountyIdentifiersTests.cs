using System.IO.Compression;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;
using Traceability.Testing;

namespace Traceability.Db.Tests;

/// <summary>The identifiers of a year of a county's books, as the bundle writes them.</summary>
public sealed class CountyIdentifiersTests
{
    private const string Bundle = "county-bundle/bundle.zip";

    [Fact]
    public void Every_package_code_of_the_county_is_kept_as_it_stands() =>
        Assert.All(Column("scans.csv", "package").Concat(Column("movements.csv", "package")).Distinct(),
            code => Assert.Equal(code, PackageCode.Parse(code).Value.Value));

    [Fact]
    public void Every_party_of_the_county_has_a_credit_code_or_a_foreign_party_code() =>
        Assert.All(Column("organisations.csv", "uscc"), code => Assert.True(
            UnifiedSocialCreditCode.TryParse(code, out _) != ForeignPartyCode.TryParse(code, out _), code));

    [Fact]
    public void Every_region_and_plate_of_the_county_is_well_formed()
    {
        Assert.All(Column("organisations.csv", "region"), code => Assert.True(RegionCode.TryParse(code, out _), code));
        Assert.All(Column("movements.csv", "vehicle").Distinct(), p => Assert.True(PlateNumber.TryParse(p, out _), p));
    }

    /// <summary>The filled fields of a column; rows with quoted fields are left out.</summary>
    private static List<string> Column(string table, string name)
    {
        string? path = SharedData.Find(Bundle);
        Assert.SkipWhen(path is null, SharedData.Missing(Bundle));
        using ZipArchive bundle = ZipFile.OpenRead(path);
        using StreamReader reader = new(bundle.GetEntry(table)!.Open());
        int column = Array.IndexOf(reader.ReadLine()!.Split(','), name);
        List<string> values = [];
        while (reader.ReadLine() is { } line)
            if (!line.Contains('"', StringComparison.Ordinal) && line.Split(',')[column] is { Length: > 0 } value)
                values.Add(value);
        Assert.NotEmpty(values);
        return values;
    }
}
