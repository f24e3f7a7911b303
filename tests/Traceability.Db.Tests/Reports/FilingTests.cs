using System.Security.Cryptography;
using System.Text;
using Traceability.Db.Ledger;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Testing;

namespace Traceability.Db.Tests.Reports;

/// <summary>What is reported to an authority is what the ledger says, once.</summary>
public sealed class FilingTests
{
    private static readonly DateTime Now = new(2026, 4, 2, 3, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Opening_and_flows_add_up_to_what_the_ledger_holds(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)], At(2025, 12, 31));
        await bench.MustAsync(MovementKind.Production, [Bench.Item(40)], At(2026, 1, 1));
        string wrong = await bench.MustAsync(MovementKind.Consumption, [Bench.Item(30)], At(2026, 1, 15));
        await bench.MustAsync(MovementKind.Reversal, [], h => At(2026, 1, 16)(h) with { Ref = wrong });
        await bench.MustAsync(MovementKind.Consumption, [Bench.Item(20)], At(2026, 1, 31));
        await bench.MustAsync(MovementKind.Consumption, [Bench.Item(7)], At(2026, 2, 1));
        GoodsFigure january = Assert.Single(await new GoodsFigures(bench.Factory).ReadAsync(
            Unit(bench), new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31), null, Cancellation));
        Assert.Equal((100, 40, 20, 120), (january.Opening, january.In, january.Out, january.Closing));
        Assert.Equal(
            [(MovementKind.Production, 40L), (MovementKind.Consumption, -20L)],
            january.Flows.OrderBy(f => f.Key).Select(f => (f.Key, f.Value)));
        GoodsFigure all = Assert.Single(await new GoodsFigures(bench.Factory).ReadAsync(
            Unit(bench), new DateOnly(2020, 1, 1), new DateOnly(2027, 1, 1), null, Cancellation));
        Assert.Equal(bench.Balances()[AccountKind.OnHand], all.Closing);
    }

    [Theory, DatabaseData]
    public async Task What_is_owed_is_filed_once_with_the_figures_of_that_moment(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)], At(2025, 5, 1));
        await bench.MustAsync(MovementKind.PermitGranted, [], h => h with
        {
            Organisation = Bench.Police, Site = null, PurchasePermit = Bench.PermitNumber,
        });
        await bench.MustAsync(MovementKind.Dispatch, [Bench.Item(10)], h => At(2026, 3, 1)(h) with
        {
            Counterparty = Bench.PlantB, CounterSite = Bench.SiteB, PurchasePermit = Bench.PermitNumber,
        });
        FilingDesk desk = new(bench.Factory, new GoodsFigures(bench.Factory), bench.Ids);
        Assert.Equal(
            [("R-037", "2026-03-01"), ("R-038", "2025")],
            (await desk.OwedAsync(Unit(bench), ChinaTime.DayOf(Now), Cancellation)).Select(d => (d.Rule, d.Period))
                .OrderBy(d => d.Rule, StringComparer.Ordinal));

        int[] filed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => desk.FileAsync(
            Unit(bench), ChinaTime.DayOf(Now), "clerk", Now, Cancellation))));
        Assert.Equal(2, filed.Sum());
        Assert.Empty(await desk.OwedAsync(Unit(bench), ChinaTime.DayOf(Now), Cancellation));
        await using TraceabilityDb db = bench.Db();
        DutyFiling year = db.DutyFilings.Single(f => f.Rule == "R-038");
        Assert.Contains("\"production\":100", year.Content, StringComparison.Ordinal);
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(year.Content)), year.ContentHash);
    }

    [Theory, DatabaseData]
    public async Task Books_taken_over_and_movements_taken_back_owe_nothing(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(
            MovementKind.Production, [Bench.Item(100)], h => At(2025, 5, 1)(h) with { Mode = BookMode.Historic });
        string wrong = await bench.MustAsync(MovementKind.Consumption, [Bench.Item(1)], At(2025, 6, 1));
        await bench.MustAsync(MovementKind.Reversal, [], h => At(2025, 6, 2)(h) with { Ref = wrong });
        FilingDesk desk = new(bench.Factory, new GoodsFigures(bench.Factory), bench.Ids);
        Assert.Empty(await desk.OwedAsync(Unit(bench), ChinaTime.DayOf(Now), Cancellation));
    }

    private static Func<DraftHeader, DraftHeader> At(int year, int month, int day) => header => header with
    {
        Mode = BookMode.Live,
        OccurredAt = ChinaTime.StartOf(new DateOnly(year, month, day)).AddHours(9),
        RecordedAt = null,
    };

    private static Id<Organisation> Unit(Bench bench)
    {
        using TraceabilityDb db = bench.Db();
        return db.Organisations.Single(o => o.Code == Bench.PlantA).Id;
    }
}
