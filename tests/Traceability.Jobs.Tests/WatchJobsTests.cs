using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Testing;

namespace Traceability.Jobs.Tests;

public sealed class WatchJobsTests
{
    private const string Drum = "01095204126066272100000001";

    private static async Task<string> DispatchAsync(Yard yard, long units)
    {
        await yard.Bench.MustAsync(MovementKind.Production, [Bench.Item(units)]);
        return await yard.Bench.MustAsync(MovementKind.Dispatch, [Bench.Item(units)], h => h with
        {
            Counterparty = Bench.PlantB,
            CounterSite = Bench.SiteB,
            PurchasePermit = Bench.PermitNumber,
            PlannedArrival = Bench.Start.AddDays(1),
        });
    }

    private static Task<string> ReceiveAsync(Yard yard, string dispatch, long units) =>
        yard.Bench.MustAsync(MovementKind.Receipt, [Bench.Item(units)], h => h with
        {
            Organisation = Bench.PlantB,
            Site = Bench.SiteB,
            Counterparty = Bench.PlantA,
            Ref = dispatch,
            PurchasePermit = Bench.PermitNumber,
        });

    [Theory, DatabaseData]
    public async Task An_overdue_consignment_is_flagged_once_and_cleared_when_it_arrives(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        string dispatch = await DispatchAsync(yard, 40);
        Assert.Equal(0, (await yard.RunAsync(FlagOverdueConsignments.Name, Yard.DayOf(1))).Raised);
        Assert.Equal(1, (await yard.RunAsync(FlagOverdueConsignments.Name, Yard.DayOf(2))).Raised);
        Assert.Equal(0, (await yard.RunAsync(FlagOverdueConsignments.Name, Yard.DayOf(3))).Raised);
        Alert alert = Assert.Single(yard.Alerts());
        Assert.Equal(("R-063", dispatch, Yard.DayOf(2)), (alert.Rule, alert.Evidence, alert.FirstSeenOn));
        await ReceiveAsync(yard, dispatch, 40);
        Assert.Equal(1, (await yard.RunAsync(FlagOverdueConsignments.Name, Yard.DayOf(3))).Cleared);
        Assert.Equal(AlertState.Cleared, Assert.Single(yard.Alerts()).State);
    }

    [Theory, DatabaseData]
    public async Task More_than_a_permit_grants_is_flagged_by_the_reconciliation(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        string dispatch = await DispatchAsync(yard, 60);
        await ReceiveAsync(yard, dispatch, 60);
        Assert.Equal(1, (await yard.RunAsync(ReconcilePermits.Name)).Raised);
        Alert alert = Assert.Single(yard.Alerts());
        Assert.Equal(("R-017", $"permit:{Bench.PermitNumber}/CN-P3-02"), (alert.Rule, alert.Subject));
        Assert.Equal("OverQuantity", alert.Period);
        Assert.Equal(0, (await yard.RunAsync(ReconcilePermits.Name)).Raised);
    }

    [Theory, DatabaseData]
    public async Task A_permit_drawn_by_its_holder_in_time_is_in_order(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        await ReceiveAsync(yard, await DispatchAsync(yard, 50), 50);
        Assert.Equal(new JobCount(1, 0, 0), await yard.RunAsync(ReconcilePermits.Name));
    }

    [Theory, DatabaseData]
    public async Task A_permit_past_its_last_day_is_a_task_for_who_issued_it_and_nothing_is_posted(
        TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        string grant = await yard.Bench.MustAsync(MovementKind.PermitGranted, [], h => h with
        {
            Organisation = Bench.Police, Site = null, PurchasePermit = Bench.PermitNumber, Mode = BookMode.Live,
        });
        DateOnly last = new(2026, 6, 30);
        Assert.Equal(0, (await yard.RunAsync(ReconcilePermits.Name, last)).Raised);
        // A live posting is recorded at the bench's own day, which is later: its quantity counts from then.
        DateOnly after = ChinaTime.DayOf(Bench.Start.AddDays(301));
        Assert.Equal(1, (await yard.RunAsync(ReconcilePermits.Name, after)).Raised);
        Alert alert = Assert.Single(yard.Alerts());
        Assert.Equal(
            ("R-018", "LeftPastExpiry", grant, last.AddDays(1)),
            (alert.Rule, alert.Period, alert.Evidence, alert.FirstSeenOn));
        await using TraceabilityDb db = yard.Bench.Db();
        Assert.Equal(Bench.Police, db.Organisations.Single(o => o.Id == alert.Organisation).Code);
        Assert.Equal(1, db.Movements.Count());
    }

    [Theory, DatabaseData]
    public async Task One_label_read_at_two_distant_places_within_an_hour_is_flagged(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        await yard.Bench.MustAsync(MovementKind.Opening, [Bench.Item(40, package: Drum)]);
        using (TraceabilityDb db = yard.Bench.Db())
        {
            Package package = db.Packages.Single();
            foreach (int hour in new[] { 0, 1 })
            {
                db.Scans.Add(new Scan
                {
                    Id = yard.Bench.Ids.Next<Scan>(),
                    Code = package.Code,
                    Package = package.Id,
                    At = Bench.Start.AddDays(9).AddHours(hour),
                    RecordedAt = Bench.Start.AddDays(9).AddHours(hour),
                    LatitudeMicrodegrees = 40_700_000 + (hour * 3_000_000),
                    LongitudeMicrodegrees = 108_700_000,
                });
            }

            db.SaveChanges();
        }

        Assert.Equal(1, (await yard.RunAsync(FlagLabelClones.Name)).Raised);
        Assert.Equal(0, (await yard.RunAsync(FlagLabelClones.Name)).Raised);
        Assert.Equal($"package:{Drum}", Assert.Single(yard.Alerts()).Subject);
    }

    [Theory, DatabaseData]
    public async Task All_jobs_twice_change_nothing_and_post_nothing(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        await ReceiveAsync(yard, await DispatchAsync(yard, 60), 55);
        await yard.Bench.MustAsync(MovementKind.StockCount, [Bench.Item(5)]);
        long movements = Movements(yard);
        foreach (ScheduledJob job in Schedule.Jobs) await yard.RunAsync(job.Id);
        string[] first = [.. yard.Alerts().Select(a => $"{a.Key} {a.State} {a.RaisedAt:O}")];
        Assert.NotEmpty(first);
        foreach (ScheduledJob job in Schedule.Jobs) Assert.Equal((0, 0), Changes(await yard.RunAsync(job.Id)));
        Assert.Equal(first, yard.Alerts().Select(a => $"{a.Key} {a.State} {a.RaisedAt:O}"));
        Assert.Equal(movements, Movements(yard));
        using TraceabilityDb db = yard.Bench.Db();
        // What runs every minute is written down when it had something to do.
        int daily = Schedule.Jobs.Count(j => j.Time is not null);
        Assert.Equal(2 * daily, db.JobRuns.Count(r => r.FinishedAt != null && r.Failure == null));
    }

    [Theory, DatabaseData]
    public async Task A_run_that_is_cancelled_says_so_in_its_row(TestDatabase database)
    {
        await using Yard yard = await Yard.OpenAsync(database);
        JobJournal journal = new(
            yard.Bench.Factory, yard.Bench.Ids, yard.Clock,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<JobJournal>.Instance);
        using CancellationTokenSource stop = new();
        await Assert.ThrowsAsync<OperationCanceledException>(() => journal.KeepAsync("x", Yard.DayOf(1), token =>
        {
            stop.Cancel();
            token.ThrowIfCancellationRequested();
            return Task.FromResult(default(JobCount));
        }, stop.Token));
        using TraceabilityDb db = yard.Bench.Db();
        JobRun run = Assert.Single(db.JobRuns);
        Assert.NotNull(run.FinishedAt);
        Assert.Contains("Cancel", run.Failure, StringComparison.Ordinal);
    }

    private static (long, long) Changes(JobCount count) => (count.Raised, count.Cleared);

    private static long Movements(Yard yard)
    {
        using TraceabilityDb db = yard.Bench.Db();
        return db.Movements.LongCount();
    }
}
