using System.IO.Compression;
using Traceability.Api.Exchange.Books;
using Traceability.Db.Ledger;
using Traceability.Domain.Ledger;
using Traceability.Testing;

namespace Traceability.Api.Tests.Exchange;

/// <summary>
/// A year of a county's books, computed by another program: whoever arrives at its figures understood it.
/// </summary>
public sealed class CountyBundleTests
{
    private static readonly string[] Columns =
    [
        "origin", "onhand", "transit", "unaccounted", "consumed", "transformed", "destroyed", "lost", "seized",
        "departed",
    ];

    [Theory]
    [DatabaseData]
    public async Task A_county_comes_in_whole_and_every_lot_has_the_balances_it_should(TestDatabase database)
    {
        if (SharedData.Find("county-bundle/bundle.zip") is not { } bundle)
        {
            Assert.Skip(SharedData.Missing("county-bundle/bundle.zip"));
            return;
        }

        await using ImportHouse house = await ImportHouse.OpenAsync(database);
        ImportTally tally = await house.BundleAsync(bundle);
        Assert.Empty(tally.Faults);
        Assert.Equal(44_272, tally.Accepted);
        Dictionary<(string, string), LotBalance> lots = LotBalances.PerLot(house.Factory)
            .ToDictionary(l => (l.Lot, l.Product));
        string[] expected = File.ReadAllLines(SharedData.Find("county-bundle/lot-balances.csv")!);
        Assert.Equal(["lot", "product", .. Columns], expected[0].Split(','));
        Assert.Equal(expected.Length - 1, lots.Count);
        foreach (string[] cells in expected.Skip(1).Select(line => line.Split(',')))
        {
            LotBalance lot = lots[(cells[0], cells[1])];
            IEnumerable<string> found = LotBalances.Kinds.Select(k =>
                lot.Units.GetValueOrDefault(k).ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(cells.Skip(2), found);
        }

        ImportTally again = await house.BundleAsync(bundle);
        Assert.Equal(0, again.Accepted);
        Assert.Equal(44_272, again.Known);
    }

    [Fact]
    public async Task What_goes_out_and_comes_into_an_empty_database_is_the_same_book()
    {
        await using TestDatabase first = TestDatabase.NewSqlite();
        await using ImportHouse house = await ImportHouse.OpenAsync(first);
        SmallBundle.Write(house, "in");
        ImportTally came = await house.BundleAsync(Path.Combine(house.Folder, "in"));
        Assert.Empty(came.Faults);
        string file = Path.Combine(house.Folder, "out.zip");
        await using (FileStream stream = File.Create(file))
        {
            Assert.Equal(came.Accepted, await house.Exports.ToZipAsync(stream, TestContext.Current.CancellationToken));
        }

        await using TestDatabase second = TestDatabase.NewSqlite();
        await using ImportHouse other = await ImportHouse.OpenAsync(second);
        ImportTally back = await other.BundleAsync(file);
        Assert.Empty(back.Faults);
        Assert.Equal(house.Statement(), other.Statement());
    }

    [Fact]
    public async Task A_small_bundle_is_known_the_second_time_and_its_short_delivery_stays_in_transit()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        await using ImportHouse house = await ImportHouse.OpenAsync(database);
        SmallBundle.Write(house, "in");
        ImportTally tally = await house.BundleAsync(Path.Combine(house.Folder, "in"));
        Assert.Equal(SmallBundle.Rows, tally.Accepted);
        LotBalance lot = Assert.Single(LotBalances.PerLot(house.Factory));
        Assert.Equal(100_000, lot.Units[AccountKind.InTransit]);
        Assert.Equal(0, lot.Units.Values.Sum());
        ImportTally again = await house.BundleAsync(Path.Combine(house.Folder, "in"));
        Assert.Equal(SmallBundle.Rows, again.Known);
        Assert.Equal(0, again.Accepted);
    }

    [Fact]
    public async Task A_broken_zip_and_a_missing_column_are_refused_in_both_languages()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        await using ImportHouse house = await ImportHouse.OpenAsync(database);
        string broken = house.Write("broken.zip", [0x50, 0x4B, 3, 4, 9, 9]);
        BookException zip = await Assert.ThrowsAsync<BookException>(() => house.BundleAsync(broken));
        Assert.Contains("zip", zip.Zh, StringComparison.Ordinal);
        house.Write("lacks/movements.csv", "id,kind\n1,opening\n"u8.ToArray());
        BookException column = await Assert.ThrowsAsync<BookException>(() =>
            house.BundleAsync(Path.Combine(house.Folder, "lacks")));
        Assert.Contains("uscc[登记单位]", column.Zh, StringComparison.Ordinal);
        Assert.Contains("uscc", column.En, StringComparison.Ordinal);
    }
}
