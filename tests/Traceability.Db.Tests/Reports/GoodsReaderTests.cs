using Traceability.Db.Ledger;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using Traceability.Testing;

namespace Traceability.Db.Tests.Reports;

/// <summary>What a unit has and had reads the same before its days are counted and after, to the milligram.</summary>
public sealed class GoodsReaderTests
{
    private static readonly DateOnly First = new(2026, 11, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, DatabaseData]
    public async Task Counted_days_say_what_the_ledger_says_also_when_something_is_taken_back_later(
        TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await PostAsync(bench, MovementKind.Production, First, 100);
        string wrong = await PostAsync(bench, MovementKind.Consumption, First.AddDays(1), 30);
        await PostAsync(bench, MovementKind.Move, First.AddDays(1), 20, h => h with { CounterSite = Bench.SiteA2 });
        await PostAsync(bench, MovementKind.Dispatch, First.AddDays(1), 15, h => h with
        {
            // Of an old book: it draws on no permit.
            Mode = BookMode.Historic, RecordedAt = h.OccurredAt, Counterparty = Bench.PlantB,
            CounterSite = Bench.SiteB, PurchasePermit = Bench.PermitNumber,
        });
        (MovementKind, bool, long)[] flows =
        [
            (MovementKind.Production, true, 100), (MovementKind.Dispatch, false, -15), (MovementKind.Move, false, 0),
            (MovementKind.Consumption, false, -30),
        ];
        await SaysAsync(bench, flows, held: 70, mainStore: 35);
        await SealAsync(bench, First);
        await SaysAsync(bench, flows, held: 70, mainStore: 35);
        await SealAsync(bench, First.AddDays(1));
        await SaysAsync(bench, flows, held: 70, mainStore: 35);

        // Taken back on a day that is not counted yet, then counted: neither lost nor there twice.
        await PostAsync(bench, MovementKind.Reversal, First.AddDays(1), 0, h => h with { Ref = wrong }, postedLater: 1);
        flows[^1] = (MovementKind.Consumption, false, 0);
        await SaysAsync(bench, flows, held: 100, mainStore: 35);
        await SealAsync(bench, First.AddDays(2));
        await SaysAsync(bench, flows, held: 100, mainStore: 35);
    }

    [Theory, DatabaseData]
    public async Task The_book_of_a_store_has_the_same_pages_before_its_days_are_counted_and_after(
        TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        string made = await PostAsync(bench, MovementKind.Production, First, 100);
        await PostAsync(bench, MovementKind.Production, First, 9, h => h with { Site = Bench.SiteA2 });
        string wrong = await PostAsync(bench, MovementKind.Consumption, First.AddDays(1), 30);
        string moved = await PostAsync(
            bench, MovementKind.Move, First.AddDays(1), 20, h => h with { CounterSite = Bench.SiteA2 });
        string back = await PostAsync(
            bench, MovementKind.Reversal, First.AddDays(1), 0, h => h with { Ref = wrong }, postedLater: 1);
        string last = await PostAsync(bench, MovementKind.Consumption, First.AddDays(3), 5);
        (long, long, string)[] pages =
            [(0, 0, $"{made} {wrong}"), (100, 30, $"{moved} {back}"), (130, 50, last)];
        Assert.Equal(pages, await PagesAsync(bench));
        foreach (DateOnly day in new[] { First, First.AddDays(1), First.AddDays(4) })
        {
            await SealAsync(bench, day);
            Assert.Equal(pages, await PagesAsync(bench));
        }
    }

    [Theory, DatabaseData]
    public async Task Books_of_before_that_come_in_later_stand_where_they_were_entered(TestDatabase database)
    {
        await using Bench bench = await Bench.OpenAsync(database);
        await PostAsync(bench, MovementKind.Production, First.AddDays(1), 100);
        await SealAsync(bench, First.AddDays(1));
        DateTime before = ChinaTime.StartOf(First.AddDays(-20)).AddHours(9);
        MovementDraft old = bench.Draft(MovementKind.Production, [Bench.Item(7)], h => h with
        {
            OccurredAt = before, RecordedAt = before,
        });
        Assert.IsType<PostOutcome.Done>(await bench.Store.PostAsync(
            bench.Request(old, ChinaTime.StartOf(First.AddDays(2)).AddHours(9))));
        (MovementKind, bool, long)[] flows =
            [(MovementKind.Production, true, 7), (MovementKind.Production, false, 100)];
        await SaysAsync(bench, flows, held: 107, mainStore: 107, isMoved: false);
        await SealAsync(bench, First.AddDays(2));
        await SaysAsync(bench, flows, held: 107, mainStore: 107, isMoved: false);
    }

    private static async Task<string> PostAsync(
        Bench bench, MovementKind kind, DateOnly day, long units, Func<DraftHeader, DraftHeader>? with = null,
        int postedLater = 0)
    {
        DateTime at = ChinaTime.StartOf(day).AddHours(9);
        MovementDraft draft = bench.Draft(kind, units == 0 ? [] : [Bench.Item(units)], h =>
        {
            DraftHeader live = h with { Mode = BookMode.Live, OccurredAt = at, RecordedAt = null };
            return with is null ? live : with(live);
        });
        Assert.IsType<PostOutcome.Done>(await bench.Store.PostAsync(bench.Request(draft, at.AddDays(postedLater))));
        return draft.Header.RequestId;
    }

    /// <summary>By two: what came in and went out before each page, and its movements.</summary>
    private static async Task<List<(long In, long Out, string Requests)>> PagesAsync(Bench bench)
    {
        using TraceabilityDb db = bench.Db();
        Product product = db.Products.Single(p => p.Code == Bench.Acetone);
        Site store = db.Sites.Single(s => s.Code == Bench.SiteA);
        List<(long, long, string)> pages = [];
        Id<Movement>? after = null;
        while (true)
        {
            StorePage page = await new StoreReader(db, store, product, db.Organisations, First).PageAsync(
                after, 2, Cancellation);
            pages.Add((page.In, page.Out, string.Join(
                ' ', page.Movements.Select(m => db.Movements.Single(x => x.Id == m).RequestId))));
            if (!page.GoesOn) return pages;
            after = page.Movements[^1];
        }
    }

    private static async Task SealAsync(Bench bench, DateOnly last)
    {
        DateTime now = ChinaTime.StartOf(last.AddDays(1));
        await new DaySeals(bench.Factory).SealUntilAsync(last, now, Cancellation);
        await new ActivityBook(bench.Factory).CountAsync(now, Cancellation);
    }

    /// <param name="flows">By kind, and whether before the second day.</param>
    /// <param name="held">On hand and in transit.</param>
    /// <param name="mainStore">Entered at the first store before the third day.</param>
    private static async Task SaysAsync(
        Bench bench, (MovementKind Kind, bool IsBefore, long Units)[] flows, long held, long mainStore,
        bool isMoved = true)
    {
        using TraceabilityDb db = bench.Db();
        Organisation unit = db.Organisations.Single(o => o.Code == Bench.PlantA);
        Product product = db.Products.Single(p => p.Code == Bench.Acetone);
        Site store = db.Sites.Single(s => s.Code == Bench.SiteA);
        var read = await GoodsReader.FlowsAsync(db, unit.Id, First.AddDays(1), First.AddDays(2), Cancellation);
        Assert.All(read, f => Assert.Equal(product.Id, f.Product));
        Assert.Equal(
            flows.Order(), read.Select(f => (f.Kind, f.IsBefore, f.Units)).Order());
        Assert.Equal(
            [(product.Id, unit.Id, held)], await GoodsReader.HeldAsync(db, [product.Id], Cancellation));
        Assert.Equal([product.Id], await GoodsReader.ProductsAsync(db, unit.Id, Cancellation));
        string[] stores = isMoved ? [Bench.SiteA, Bench.SiteA2] : [Bench.SiteA];
        Assert.Equal(
            db.Sites.Where(s => stores.Contains(s.Code)).Select(s => s.Id).AsEnumerable().Order(),
            (await GoodsReader.SitesAsync(db, unit.Id, Cancellation)).Order());
        Assert.Equal(mainStore, await OpeningAsync(db.Organisations));
        Assert.Equal(0, await OpeningAsync(db.Organisations.Where(o => o.Code == Bench.PlantB)));

        async Task<long> OpeningAsync(IQueryable<Organisation> owners) => (await new StoreReader(
            db, store, product, owners, First.AddDays(2)).PageAsync(null, 1, Cancellation)).Opening;
    }
}
