using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Testing;

namespace Traceability.Benchmarks;

/// <summary>
/// The demo county, in whose producer's live books so many entries stand: lots made in twelve processes, labelled
/// packages, permits and alerts, written with bulk copy through every constraint, and all days but the last sealed, as
/// they are in service. Filled once for all tables.
/// </summary>
internal sealed class FilledCounty
{
    public const string Password = "Demo-150823!";
    public const string Product = "ACETONE";
    private const int FamiliesAtOnce = 100;
    private const int PackagesAFamily = 8;
    private const int EntriesAPermit = 100;
    private static readonly ConcurrentDictionary<DatabaseProvider, Lazy<Task<FilledCounty>>> Filled = new();
    private readonly List<Id<Commodity>> _ends = [];
    private readonly List<string> _packages = [];

    private FilledCounty(BenchDatabase database)
    {
        Database = database;
        Factory = new TraceabilityDbFactory(database.Provider, database.ConnectionString);
    }

    public BenchDatabase Database { get; }

    public TraceabilityDbFactory Factory { get; }

    /// <summary>Lots at the end of twelve processes.</summary>
    public IReadOnlyList<Id<Commodity>> Ends => _ends;

    /// <summary>Codes of labelled packages.</summary>
    public IReadOnlyList<string> Packages => _packages;

    public long Permits { get; private set; }

    /// <summary>Keys in the middle of what a list shows: a page from there is far from the first.</summary>
    public long MiddleMovement { get; private set; }

    public long MiddleAccount { get; private set; }

    public long MiddleAlert { get; private set; }

    public static Task<FilledCounty> OfAsync(DatabaseProvider provider, long entries) =>
        Filled.GetOrAdd(provider, p => new Lazy<Task<FilledCounty>>(() => FillAsync(p, entries))).Value;

    private static async Task<FilledCounty> FillAsync(DatabaseProvider provider, long entries)
    {
        BenchDatabase database = await BenchDatabase.NewAsync(provider, "county");
        await using (await ServerProcess.StartAsync(provider, database.ConnectionString))
        {
            // The server makes the tables and loads the demo county; then it is not in the way.
        }

        FilledCounty county = new(database);
        Stopwatch clock = Stopwatch.StartNew();
        MillionBook book = new(
            county.Factory, new BlockIdSource(county.Factory), "91150823MA0P100133", "P-DRUM", Product, BookMode.Live);
        while (book.Entries < entries) county.Add(book, entries);
        DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
        await new DaySeals(county.Factory).SealUntilAsync(ChinaTime.DayOf(now).AddDays(-1), now, default);
        await new ActivityBook(county.Factory).CountAsync(now, default);
        await using TraceabilityDb db = county.Factory.CreateDbContext();
        if (provider == DatabaseProvider.PostgreSql) await db.Database.ExecuteSqlRawAsync("vacuum analyze");
        county.MiddleMovement = Middle(await db.Movements.MinAsync(m => m.Id), await db.Movements.MaxAsync(m => m.Id));
        county.MiddleAccount = Middle(await db.Accounts.MinAsync(a => a.Id), await db.Accounts.MaxAsync(a => a.Id));
        county.MiddleAlert = Middle(await db.Alerts.MinAsync(a => a.Id), await db.Alerts.MaxAsync(a => a.Id));
        await Console.Error.WriteLineAsync(
            $"{provider}: {book.Entries} entries, {county.Permits} permits, {county._packages.Count} packages, "
            + $"filled in {clock.Elapsed.TotalSeconds:0} s");
        return county;
    }

    private static long Middle<T>(Id<T> first, Id<T> last) => first.Value + ((last.Value - first.Value) / 2);

    private void Add(MillionBook book, long entries)
    {
        _ends.AddRange(book.AddFamilies(FamiliesAtOnce));
        for (int i = 0; i < FamiliesAtOnce; i++)
        {
            _packages.AddRange(book.AddPackages(PackagesAFamily));
            for (int alert = 0; alert < PackagesAFamily; alert++) book.AddAlert();
        }

        for (; Permits < Math.Min(entries, book.Entries) / EntriesAPermit; Permits++) book.AddPermit();
        book.Write();
    }
}
