using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Testing;

namespace Traceability.Jobs.Tests;

public sealed class SealDayTests
{
    private static Task<IReadOnlyList<string>> ProveAsync(Yard yard) =>
        new SealProof(yard.Bench.Factory).CheckAsync(TestContext.Current.CancellationToken);

    [Theory, DatabaseData]
    public async Task Every_day_that_is_over_is_sealed_once_also_the_missed_ones(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        await yard.Bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        await PostAsync(yard, new DateOnly(2026, 11, 20));
        long days = (await yard.RunAsync(SealDay.Name)).Examined;
        using TraceabilityDb db = yard.Bench.Db();
        List<DailySeal> seals = await db.DailySeals.OrderBy(s => s.Day)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal((days, new DateOnly(2026, 11, 19), 1L), (seals.Count, seals[^1].Day, seals[0].Movements));
        Assert.True(days > 1);
        Assert.Equal(0, (await yard.RunAsync(SealDay.Name)).Examined);
        yard.Clock.Advance(TimeSpan.FromDays(2));
        // The 20th, which has a movement. The 21st waits for one on it or after it: the clock may run ahead.
        Assert.Equal(1, (await yard.RunAsync(SealDay.Name)).Examined);
        await PostAsync(yard, new DateOnly(2026, 11, 22));
        Assert.Equal(1, (await yard.RunAsync(SealDay.Name)).Examined);
        Assert.Empty(await ProveAsync(yard));
    }

    [Theory, DatabaseData]
    public async Task Of_several_servers_that_seal_at_once_each_day_is_sealed_and_counted_by_one(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        for (int day = 1; day <= 20; day++)
        {
            DateTime at = ChinaTime.StartOf(new DateOnly(2026, 10, day)).AddHours(9);
            MovementDraft draft = yard.Bench.Draft(MovementKind.Production, [Bench.Item(1)], h => h with
            {
                Mode = BookMode.Live, OccurredAt = at, RecordedAt = null,
            });
            Assert.IsType<PostOutcome.Done>(await yard.Bench.Store.PostAsync(yard.Bench.Request(draft, at)));
        }

        DateOnly last = new(2026, 10, 19);
        DateTime now = ChinaTime.StartOf(last.AddDays(1));
        int[] counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            await new DaySeals(yard.Bench.Factory).SealUntilAsync(last, now, default)
            + await new ActivityBook(yard.Bench.Factory).CountAsync(now, default))));
        Assert.Equal(2 * 19, counts.Sum());
        Assert.Empty(await ProveAsync(yard));
        using TraceabilityDb db = yard.Bench.Db();
        Assert.Equal(19, await db.ActivityCounts.SumAsync(c => c.Movements, TestContext.Current.CancellationToken));
    }

    private static async Task PostAsync(Yard yard, DateOnly day) => Assert.IsType<PostOutcome.Done>(
        await yard.Bench.Store.PostAsync(yard.Bench.Request(
            yard.Bench.Draft(MovementKind.Consumption, [Bench.Item(1)]), ChinaTime.StartOf(day).AddHours(9))));

    [Theory, DatabaseData]
    public async Task A_movement_put_into_a_sealed_day_is_found_and_raises_the_highest_alert(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        await yard.Bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        await yard.RunAsync(SealDay.Name);
        Assert.Equal(0, (await yard.RunAsync(ProveLedger.Name)).Raised);
        await yard.Bench.MustAsync(MovementKind.Consumption, [Bench.Item(1)]);
        Assert.Contains("sealed with 1 movements, now 2", Assert.Single(await ProveAsync(yard)),
            StringComparison.Ordinal);
        Assert.Equal(1, (await yard.RunAsync(ProveLedger.Name)).Raised);
        Assert.Equal(AlertLevel.Critical, Assert.Single(yard.Alerts()).Level);
    }

    [Theory, DatabaseData]
    public async Task A_movement_changed_behind_the_triggers_with_a_fresh_hash_is_found(TestDatabase database)
    {
        if (database.Provider != DatabaseProvider.Sqlite) Assert.Skip("Takes the triggers away as SQLite allows it.");
        await using Yard yard = await Yard.OpenAsync(database);
        await yard.Bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        await yard.RunAsync(SealDay.Name);
        using TraceabilityDb db = yard.Bench.Db();
        string drops = string.Concat(db.Database.SqlQueryRaw<string>(
            "select 'drop trigger ' || name || ';' as Value from sqlite_master"
            + " where type = 'trigger' and tbl_name = 'movement'"));
        Assert.NotEmpty(drops);
        await db.Database.ExecuteSqlRawAsync(drops, TestContext.Current.CancellationToken);
        await db.Database.ExecuteSqlRawAsync(
            "update movement set hash = randomblob(32)", TestContext.Current.CancellationToken);
        Assert.Contains("differ from the seal", Assert.Single(await ProveAsync(yard)), StringComparison.Ordinal);
    }
}
