using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Exchange.Profiles;
using Traceability.Db;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Testing;

namespace Traceability.Api.Tests.Exchange;

/// <summary>Single books with a mapping profile: clean, dirty, and broken ones.</summary>
public sealed class SingleBookTests
{
    private const string PlantA = "91150823MA0N000162";
    private const string Head = "日期,凭证号,品名,批号,摘要,收入,发出,结存,单位,经手人\n";
    private static readonly ProfileWhere Here = new(PlantA, "S-A");

    [Theory]
    [InlineData("utf-8")]
    [InlineData("GB18030")]
    public async Task A_stock_ledger_is_read_in_either_encoding_and_known_the_second_time(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using TestDatabase database = TestDatabase.NewSqlite();
        await using ImportHouse house = await LedgerHouse(database);
        string path = house.Write("book.csv", Encoding.GetEncoding(encoding).GetBytes(
            Head + "2026-01-05,1,丙酮,L1,期初,10,,10,kg,张三\n2026/1/6,2,丙酮,L1,生产领用,,2.5,7.5,kg,张三\n"));
        ProfileTally tally = await house.BookAsync(path, ProfileDefaults.StockLedger, Here);
        Assert.Empty(tally.Rows.Faults);
        Assert.Equal(2, tally.Rows.Accepted);
        using TraceabilityDb db = house.Factory.CreateDbContext();
        Assert.Equal(1, db.Movements.Count(m => m.Kind == MovementKind.Consumption));
        Assert.Contains("经手人=张三", db.Movements.First(m => m.Kind == MovementKind.Opening
            && m.Site != null).Note, StringComparison.Ordinal);
        ProfileTally again = await house.BookAsync(path, ProfileDefaults.StockLedger, Here);
        Assert.Equal((0L, 2L), (again.Rows.Accepted, again.Rows.Known));
        ImportRun run = db.ImportRuns.AsNoTracking().OrderBy(r => r.Id).Last();
        Assert.True(File.Exists(Path.Combine(house.Folder, "kept", Path.GetFileName(run.KeptAs!))));
    }

    [Fact]
    public async Task Bad_rows_are_refused_with_their_number_and_all_their_faults_and_the_others_go_in()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        await using ImportHouse house = await LedgerHouse(database);
        string path = house.Write("dirty.csv", Encoding.UTF8.GetBytes(Head
            + "2026-01-05,1,丙酮,L1,期初,10,,10,kg,\n昨天,2,乙醚,L1,领用,,=1+1,,kg,\n"
            + "2026-01-07,3,丙酮,L1,领用,,50,,kg,\n2026-01-08,4,丙酮,L1,领用,,1,8,kg,\n"));
        ProfileTally tally = await house.BookAsync(path, ProfileDefaults.StockLedger, Here);
        Assert.Equal((2L, 2L), (tally.Rows.Accepted, tally.Rows.Refused));
        string[] second = [.. tally.Rows.Faults.Where(f => f.Row == 2).Select(f => f.Column).Distinct()];
        Assert.Equal(["发出", "品名", "日期"], second.Order(StringComparer.Ordinal));
        Assert.Contains(tally.Rows.Faults, f => f.Row == 2
            && f.ReasonEn.Contains("formula", StringComparison.Ordinal));
        Assert.Contains(tally.Rows.Faults, f => f.Row == 3);
        Assert.Contains(tally.Rows.Faults, f => f.Row == 4 && f.Column == "结存");
    }

    [Fact]
    public async Task A_gzip_that_breaks_off_is_read_up_to_the_break_and_the_break_is_reported()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        await using ImportHouse house = await LedgerHouse(database);
        StringBuilder text = new(Head);
        for (int i = 0; i < 20_000; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"2026-01-05,{i},丙酮,L1,期初,{1 + (i * 7919 % 997)},,,g,\n");
        byte[] whole = Gzip(text.ToString());
        string path = house.Write("cut.csv.gz", whole[..(whole.Length / 2)]);
        ProfileTally tally = await house.BookAsync(path, ProfileDefaults.StockLedger, Here);
        Assert.NotNull(tally.Break);
        Assert.InRange(tally.Rows.Accepted, 1, 19_999);
    }

    [Fact]
    public async Task A_book_that_lacks_a_column_or_is_no_book_is_refused()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        await using ImportHouse house = await LedgerHouse(database);
        string lacks = house.Write("lacks.csv", "日期,品名\n2026-01-05,丙酮\n"u8.ToArray());
        BookException column = await Assert.ThrowsAsync<BookException>(() =>
            house.BookAsync(lacks, ProfileDefaults.StockLedger, Here));
        Assert.Contains("lot[批号]", column.Zh, StringComparison.Ordinal);
        string noise = house.Write("noise.csv", [0xFF, 0xFF, 0xFF, 0x80, 0x0A, 0xFF]);
        await Assert.ThrowsAsync<BookException>(() => house.BookAsync(noise, ProfileDefaults.StockLedger, Here));
        await Assert.ThrowsAsync<BookException>(() => house.BookAsync(lacks, "no-such-profile", Here));
    }

    [Fact]
    public async Task A_workbook_keeps_its_numbers_exact_and_its_formulas_out()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        await using ImportHouse house = await LedgerHouse(database);
        string path = house.Write("book.xlsx", Workbook.Of(
            "日期,品名,批号,摘要,收入,发出,单位", "46027,丙酮,L9,期初,0.100001,,kg", "46028,丙酮,L9,领用,,=A1,kg"));
        ProfileTally tally = await house.BookAsync(path, ProfileDefaults.StockLedger, Here);
        Assert.Equal((1L, 1L), (tally.Rows.Accepted, tally.Rows.Refused));
        Assert.Contains(Db.Ledger.LotBalances.PerLot(house.Factory), l =>
            l.Lot == "L9" && l.Units[AccountKind.OnHand] == 100_001);
    }

    [Fact]
    public async Task A_changed_profile_counts_its_versions_and_nonsense_is_not_kept()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        await using ImportHouse house = await ImportHouse.OpenAsync(database);
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Assert.False(await house.Shelf.KeepAsync("arcos", "{}", cancellation));
        Assert.True(await house.Shelf.KeepAsync("arcos", ProfileDefaults.All["arcos"], cancellation));
        Assert.Equal([("arcos", 2), ("ledger-zh", 1)],
            (await house.Shelf.ListAsync(cancellation)).Select(p => (p.Name, p.Version)));
    }

    private static async Task<ImportHouse> LedgerHouse(TestDatabase database)
    {
        ImportHouse house = await ImportHouse.OpenAsync(database);
        SmallBundle.Write(house, "in");
        File.Delete(Path.Combine(house.Folder, "in", "movements.csv"));
        await house.BundleAsync(Path.Combine(house.Folder, "in"));
        return house;
    }

    private static byte[] Gzip(string text)
    {
        using MemoryStream output = new();
        using (GZipStream gzip = new(output, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return output.ToArray();
    }
}
