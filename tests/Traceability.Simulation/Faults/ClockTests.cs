using Traceability.Api.Recording;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Simulation.World;
using Traceability.Testing;

namespace Traceability.Simulation.Faults;

/// <summary>The server's clock is set back an hour, or forward a year and back, while movements come in.</summary>
public sealed class ClockTests
{
    private static readonly DateOnly First = new(2026, 3, 2);

    private static readonly DateTime Midnight = ChinaTime.StartOf(First.AddDays(1));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clock_set_back_over_midnight_writes_nothing_into_the_sealed_day()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        TraceabilityDbFactory factory = await database.OpenAsync();
        SimulatedClock clock = new();
        await using (Works works = await FoundedAsync(factory, clock))
        {
            await RecordAsync(works, "CLOCK-1", Midnight.AddMinutes(-20));
            await SealAsync(works, clock, Midnight.AddMinutes(20));
        }

        await using (Works works = new(factory, clock))
        {
            // An hour back: it is yesterday again.
            await RecordAsync(works, "CLOCK-2", Midnight.AddMinutes(-10));
        }

        await using TraceabilityDb db = factory.CreateDbContext();
        Movement late = db.Movements.Single(m => m.RequestId == "CLOCK-2");
        Assert.Equal(Midnight, late.PostedAt);
        Assert.True(late.OccurredAt < Midnight, "The time it happened stays as claimed.");
        await AssertProvenAsync(factory);
    }

    [Fact]
    public async Task A_clock_a_year_ahead_seals_no_day_on_which_nothing_was_posted_yet()
    {
        await using TestDatabase database = TestDatabase.NewSqlite();
        TraceabilityDbFactory factory = await database.OpenAsync();
        SimulatedClock clock = new();
        await using Works works = await FoundedAsync(factory, clock);
        await RecordAsync(works, "CLOCK-1", Midnight.AddHours(-2));
        await SealAsync(works, clock, Midnight.AddYears(1));
        await RecordAsync(works, "CLOCK-2", Midnight.AddHours(9));
        await SealAsync(works, clock, Midnight.AddDays(1).AddHours(1));
        await using TraceabilityDb db = factory.CreateDbContext();
        Assert.Equal(Midnight.AddHours(9), db.Movements.Single(m => m.RequestId == "CLOCK-2").PostedAt);
        Assert.Equal(First.AddDays(1), db.DailySeals.Max(s => s.Day));
        await AssertProvenAsync(factory);
    }

    private static async Task<Works> FoundedAsync(TraceabilityDbFactory factory, SimulatedClock clock)
    {
        clock.MoveTo(ChinaTime.StartOf(First));
        Works works = new(factory, clock);
        await Province.FoundAsync(works, First, Cancellation);
        return works;
    }

    private static async Task RecordAsync(Works works, string id, DateTime at)
    {
        Plant plant = Province.Users.First();
        DraftHeader header = new()
        {
            RequestId = id, Mode = BookMode.Live, OccurredAt = at.AddMinutes(-5), Organisation = plant.Code,
            Site = plant.Site,
        };
        RecordOutcome outcome = await works.RecordAsync(
            MovementDrafts.Of(MovementKind.Opening, header, [Item(id)]), at);
        Assert.IsType<RecordOutcome.Recorded>(outcome);
    }

    private static DraftItem Item(string lot) => new()
    {
        Product = Province.Acetone, Lot = lot, Measure = new Measure(Province.Kilogram, BaseUnit.Milligram),
    };

    private static async Task SealAsync(Works works, SimulatedClock clock, DateTime at)
    {
        clock.MoveTo(at);
        await works.RunJobsAsync(ChinaTime.DayOf(at), Cancellation);
    }

    private static async Task AssertProvenAsync(TraceabilityDbFactory factory)
    {
        ProofReport report = new LedgerProof(factory).Prove(null, Cancellation);
        IReadOnlyList<string> seals = await new SealProof(factory).CheckAsync(Cancellation);
        Assert.True(report.Faults == 0 && seals.Count == 0, string.Join("; ", report.FirstFaults.Concat(seals)));
    }
}
