using Microsoft.EntityFrameworkCore;
using Traceability.Db.Feed;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Changes;
using Traceability.Domain.Parties;
using Traceability.Testing;

namespace Traceability.Db.Tests.Feed;

/// <summary>变更流: nothing that is committed is missed by a reader who only ever goes forward.</summary>
public sealed class ChangeFeedTests
{
    private const int Writers = 6;
    private const int EachWrites = 25;

    [Theory, DatabaseData]
    public async Task Readers_who_go_forward_beside_parallel_writers_see_every_change_once_and_alike(
        TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100_000)]);
        ChangeFeed feed = new(bench.Factory, TimeProvider.System);
        Task writing = Task.WhenAll(
            [.. Enumerable.Range(0, Writers).Select(n => n % 2 == 0 ? MoveAsync(bench) : AlertAsync(bench, n))]);
        Task<List<Change>>[] readers = [.. Enumerable.Range(0, 3).Select(_ => ReadAsync(bench, feed, writing))];
        await writing;
        List<Change>[] seen = await Task.WhenAll(readers);
        int moved = Writers / 2 * EachWrites;
        foreach (List<Change> one in seen)
        {
            Assert.Equal(Enumerable.Range(1, one.Count).Select(p => (long)p), one.Select(c => c.Position));
            Assert.Equal(moved + 1, one.Count(c => c.Kind == ChangeKind.Movement));
            Assert.Equal(moved, one.Where(c => c.Kind == ChangeKind.Alert).Select(c => c.Subject).Distinct().Count());
        }

        Assert.Equal(seen[0].Select(Told), seen[1].Select(Told));
        Assert.Equal(seen[0].Select(Told), seen[2].Select(Told));
        await using TraceabilityDb db = bench.Db();
        Assert.False(await db.PendingChanges.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Theory, DatabaseData]
    public async Task What_commits_late_comes_later_and_what_is_rolled_back_never_comes(TestDatabase database)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        await using Bench bench = await Bench.OpenAsync(database);
        ChangeFeed feed = new(bench.Factory, TimeProvider.System);
        await feed.NumberAsync(stop);
        await using TraceabilityDb db = bench.Db();
        long head = await db.FeedHeads.Select(h => h.Position).SingleAsync(stop);
        await using (TraceabilityDb undone = bench.Db())
        await using (var transaction = await undone.Database.BeginTransactionAsync(stop))
        {
            undone.Alerts.Add(Alert(bench, "undone"));
            await undone.SaveChangesAsync(stop);
            await transaction.RollbackAsync(stop);
        }

        db.Alerts.Add(Alert(bench, "kept"));
        await db.SaveChangesAsync(stop);
        Assert.Equal(1, await feed.NumberAsync(stop));
        Assert.Equal(0, await feed.NumberAsync(stop));
        Change change = await db.Changes.SingleAsync(c => c.Position > head, stop);
        Assert.Equal((head + 1, ChangeKind.Alert), (change.Position, change.Kind));
    }

    [Theory, DatabaseData]
    public async Task A_place_in_the_feed_is_never_taken_back(TestDatabase database)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        await using Bench bench = await Bench.OpenAsync(database);
        await new ChangeFeed(bench.Factory, TimeProvider.System).NumberAsync(stop);
        await using TraceabilityDb db = bench.Db();
        Assert.True(await db.Changes.AnyAsync(stop));
        await Assert.ThrowsAnyAsync<Exception>(() => db.Changes.ExecuteDeleteAsync(stop));
        await Assert.ThrowsAnyAsync<Exception>(
            () => db.Changes.ExecuteUpdateAsync(s => s.SetProperty(c => c.Reference, "other"), stop));
    }

    private static (long, ChangeKind, long) Told(Change change) => (change.Position, change.Kind, change.Subject);

    private static async Task MoveAsync(Bench bench)
    {
        for (int i = 0; i < EachWrites; i++) await bench.MustAsync(MovementKind.Consumption, [Bench.Item(1)]);
    }

    private static async Task AlertAsync(Bench bench, int writer)
    {
        for (int i = 0; i < EachWrites; i++)
        {
            await using TraceabilityDb db = bench.Db();
            db.Alerts.Add(Alert(bench, $"{writer}-{i}"));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
    }

    private static Alert Alert(Bench bench, string subject)
    {
        using TraceabilityDb db = bench.Db();
        Id<Organisation> unit = db.Organisations.Where(o => o.Code == Bench.PlantA).Select(o => o.Id).Single();
        return new Alert
        {
            Id = bench.Ids.Next<Alert>(),
            Rule = "T-001",
            Subject = subject,
            Period = "",
            Organisation = unit,
            Level = AlertLevel.Notice,
            MessageZh = "试验",
            MessageEn = "test",
            Evidence = "",
            FirstSeenOn = new DateOnly(2026, 1, 5),
            RaisedAt = Bench.Start,
        };
    }

    /// <summary>Goes on from the last place it has seen, never back, until nobody writes any more.</summary>
    private static async Task<List<Change>> ReadAsync(Bench bench, ChangeFeed feed, Task writing)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        List<Change> seen = [];
        while (true)
        {
            bool isLast = writing.IsCompleted;
            await feed.NumberAsync(stop);
            await using TraceabilityDb db = bench.Db();
            long after = seen.Count == 0 ? 0 : seen[^1].Position;
            List<Change> next = await db.Changes.AsNoTracking().Where(c => c.Position > after)
                .OrderBy(c => c.Position).Take(7).ToListAsync(stop);
            seen.AddRange(next);
            if (isLast && next.Count == 0) return seen;
        }
    }
}
