using Traceability.Db.Ledger;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;
using Traceability.Testing;

namespace Traceability.Db.Tests.Reports;

/// <summary>What a unit did on which day reads the same before its movements are counted and after.</summary>
public sealed class ActivityTests
{
    private static readonly DateOnly First = new(2026, 11, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Counted_days_say_what_the_movements_say_also_when_one_is_taken_back_later(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await PostAsync(bench, MovementKind.Production, First, 100);
        string wrong = await PostAsync(bench, MovementKind.Consumption, First.AddDays(1), 30);
        await AlikeAsync(bench, counted: 0, First, First.AddDays(1));
        await PostAsync(bench, MovementKind.Consumption, First.AddDays(2), 5);
        await SealAsync(bench, First.AddDays(1));
        await AlikeAsync(bench, counted: 2, First, First.AddDays(1), First.AddDays(2));
        await PostAsync(bench, MovementKind.Reversal, First.AddDays(2), 0, wrong);
        await AlikeAsync(bench, counted: 2, First, First.AddDays(2));
        await PostAsync(bench, MovementKind.Consumption, First.AddDays(4), 1);
        await SealAsync(bench, First.AddDays(3));
        await AlikeAsync(bench, counted: 4, First, First.AddDays(2), First.AddDays(4));
    }

    [Theory, DatabaseData]
    public async Task Taken_back_and_done_again_on_one_day_is_activity_and_books_of_before_are_none(
        TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await bench.MustAsync(MovementKind.Production, [Bench.Item(100)]);
        string wrong = await PostAsync(bench, MovementKind.Consumption, First, 30);
        await PostAsync(bench, MovementKind.Reversal, First, 0, wrong);
        await AlikeAsync(bench, counted: 0);
        await PostAsync(bench, MovementKind.Consumption, First, 20);
        await PostAsync(bench, MovementKind.Consumption, First.AddDays(3), 20);
        await SealAsync(bench, First.AddDays(1));
        await AlikeAsync(bench, counted: null, First, First.AddDays(3));
    }

    private static async Task<string> PostAsync(
        Bench bench, MovementKind kind, DateOnly day, long units, string? takesBack = null)
    {
        DateTime at = ChinaTime.StartOf(day).AddHours(9);
        var draft = bench.Draft(kind, units == 0 ? [] : [Bench.Item(units)], h => h with
        {
            Mode = BookMode.Live, OccurredAt = at, RecordedAt = null, Ref = takesBack,
        });
        Assert.IsType<PostOutcome.Done>(await bench.Store.PostAsync(bench.Request(draft, at)));
        return draft.Header.RequestId;
    }

    private static async Task SealAsync(Bench bench, DateOnly last)
    {
        DateTime now = ChinaTime.StartOf(last.AddDays(1));
        await new DaySeals(bench.Factory).SealUntilAsync(last, now, Cancellation);
        await new ActivityBook(bench.Factory).CountAsync(now, Cancellation);
        Assert.Equal(0, await new ActivityBook(bench.Factory).CountAsync(now, Cancellation));
    }

    /// <param name="counted">Days in the count; null: not asked.</param>
    private static async Task AlikeAsync(Bench bench, int? counted, params DateOnly[] days)
    {
        using TraceabilityDb db = bench.Db();
        Id<Organisation> unit = db.Organisations.Single(o => o.Code == Bench.PlantA).Id;
        Assert.Equal(counted ?? db.ActivityDays.Count(), db.ActivityDays.Count());
        ILookup<Id<Organisation>, DayOfActivity> read = await ActivityReader.ReadAsync(db, [unit], Cancellation);
        Assert.Equal(
            days.Select(d => new DayOfActivity(d, SubstanceClass.Precursor3, IsSale: false)),
            read[unit].OrderBy(d => d.Day));
    }
}
