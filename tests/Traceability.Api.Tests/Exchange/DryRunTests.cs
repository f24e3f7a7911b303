using System.Text;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Exchange.Profiles;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain.Ledger;
using Traceability.Testing;

namespace Traceability.Api.Tests.Exchange;

/// <summary>试导入: what an import would do, without doing it.</summary>
public sealed class DryRunTests
{
    [Theory, DatabaseData]
    public async Task A_dry_run_says_what_the_import_then_does_and_writes_nothing(TestDatabase database)
    {
        await using ImportHouse house = await ImportHouse.OpenAsync(database);
        SmallBundle.Write(house, "in");
        await house.BundleAsync(Path.Combine(house.Folder, "in"));
        IReadOnlyList<string> before = house.Statement();
        // One row is known, one is new, one takes more than there is.
        house.Write("more/movements.csv", Encoding.UTF8.GetBytes(
            """
            id,kind,occurred_at,uscc,site,product,lot,quantity,unit
            1,opening,2026-01-05T08:00:00+08:00,91150823MA0N000162,S-A,ACET,L1,10,kg
            7,consumption,2026-01-10,91350100M000100Y43,S-B,ACET,L1,1,kg
            8,consumption,2026-01-11,91350100M000100Y43,S-B,ACET,L1,50,kg
            """));
        string path = Path.Combine(house.Folder, "more");
        ImportTally rehearsed = await RehearseAsync(house, path);
        Assert.Equal(before, house.Statement());
        using (TraceabilityDb db = house.Factory.CreateDbContext()) Assert.Single(db.ImportRuns);

        ImportTally done = await house.BundleAsync(path);
        Assert.True(done.Accepted == 1, string.Join("|", done.Faults));
        Assert.Equal((1, 1, 1), (done.Accepted, done.Known, done.Refused));
        Assert.Equal(
            (done.Accepted, done.Known, done.Refused), (rehearsed.Accepted, rehearsed.Known, rehearsed.Refused));
        Assert.Equal(done.Faults, rehearsed.Faults);
    }

    [Fact]
    public async Task A_folder_that_is_no_bundle_is_refused_and_leaves_no_trace()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        await using ImportHouse house = await ImportHouse.OpenAsync(database);
        house.Write("empty/README.md", "nothing"u8.ToArray());
        BookException refused = await Assert.ThrowsAsync<BookException>(
            () => house.BundleAsync(Path.Combine(house.Folder, "empty")));
        Assert.Contains("movements.csv", refused.Zh, StringComparison.Ordinal);
        Assert.Contains("movements.csv", refused.En, StringComparison.Ordinal);
        using TraceabilityDb db = house.Factory.CreateDbContext();
        Assert.Empty(db.ImportRuns);
    }

    [Fact]
    public async Task Refused_rows_and_balances_are_tables_a_clerk_can_open()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        await using ImportHouse house = await ImportHouse.OpenAsync(database);
        SmallBundle.Write(house, "in");
        house.Write("in/movements.csv", Encoding.UTF8.GetBytes(
            """
            id,kind,occurred_at,uscc,site,product,lot,quantity,unit
            1,opening,2026-01-05,91150823MA0N000162,S-A,ACET,L1,10,kg
            2,consumption,2026-01-06,91150823MA0N000162,S-A,ACET,L1,"1,5",kg
            """));
        ImportTally tally = await house.BundleAsync(Path.Combine(house.Folder, "in"));
        using MemoryStream refused = new();
        RefusedRows.Write(tally, refused);
        string[] rows = Encoding.UTF8.GetString(refused.ToArray()).Split("\r\n");
        Assert.Equal("table,row,id,column,reason_zh,reason_en", rows[0]);
        Assert.StartsWith("movements.csv,2,2,quantity,", rows[1], StringComparison.Ordinal);
        using MemoryStream balances = new();
        Assert.Equal(1, BalanceSheet.Write(house.Factory, balances));
        Assert.Contains(
            "L1,ACET,-10000000,10000000,0,0,0,0,0,0,0,0", Encoding.UTF8.GetString(balances.ToArray()),
            StringComparison.Ordinal);
    }

    [Theory, DatabaseData]
    public async Task The_copy_a_dry_run_works_on_is_a_whole_book(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        await bench.MustAsync(MovementKind.Consumption, [Bench.Item(30)]);
        using ScratchCopy copy = await ScratchCopy.OfAsync(bench.Factory, TestContext.Current.CancellationToken);
        Db.Providers.TraceabilityDbFactory scratch = new(Db.Providers.DatabaseProvider.Sqlite, copy.ConnectionString);
        ProofReport proof = new LedgerProof(scratch).Prove(null, TestContext.Current.CancellationToken);
        Assert.Equal((4L, 0L), (proof.Entries, proof.Faults));
    }

    private static async Task<ImportTally> RehearseAsync(ImportHouse house, string path)
    {
        ImportTally? tally = null;
        ImportOrder order = new(path, BookMode.Historic, null, new ProfileWhere(null, null), "test") { DryRun = true };
        await house.Rehearsals.RunAsync(
            order, null, (report, _) => tally = report.Rows, TestContext.Current.CancellationToken);
        return tally!;
    }
}
