using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Facts;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Demo;

/// <summary>
/// Carries the plan into the books by the one way there is: older movements through <see cref="BookKeeper"/> as
/// historic, those of the last weeks one by one through <see cref="Recorder"/> and its gate.
/// </summary>
internal sealed class DemoLoader(
    TraceabilityDbFactory factory, LedgerStore store, IdSource ids, IdNumberVault vault)
{
    private static readonly EnteredBy Hand = new("demo");
    private readonly DemoClock _clock = new();

    /// <summary>Attempts that the rules refused, with what they said.</summary>
    public List<(MovementDraft Draft, RecordOutcome Outcome)> Refused { get; } = [];

    /// <param name="liveFrom">Movements from this day on pass the gate.</param>
    public async Task LoadAsync(DemoBook book, DateOnly liveFrom, CancellationToken cancellationToken)
    {
        DemoParties parties = new DemoParties(ids, book, vault).Build();
        using (TraceabilityDb db = factory.CreateDbContext())
        {
            db.AddRange(parties.Rows);
            await db.SaveChangesAsync(cancellationToken);
        }

        int live = book.Drafts.FindIndex(d => ChinaTime.DayOf(d.Header.OccurredAt) >= liveFrom);
        if (live < 0) live = book.Drafts.Count;
        await TakeOverAsync(book.Drafts[..live], cancellationToken);
        await RecordAsync(book.Drafts[live..], cancellationToken);
        using (TraceabilityDb db = factory.CreateDbContext())
        {
            foreach (DemoReturn refused in book.Returns) DemoReturns.Add(db, refused, parties);
            await db.SaveChangesAsync(cancellationToken);
        }

        await FileAsync(parties, liveFrom, book.Dates.Today, cancellationToken);
        await ScanAsync(book, parties, cancellationToken);
        await new DemoPapers(factory, ids, parties, book.Dates.Today).LoadAsync(cancellationToken);
        await new DemoSociety(factory, ids, parties, book.Dates.Today).LoadAsync(cancellationToken);
        await new DemoReported(factory, ids, parties, book.Dates.Today).LoadAsync(cancellationToken);
    }

    /// <summary>
    /// Every third morning the enterprises file what they owe; the last days' reports are still to do.
    /// </summary>
    private async Task FileAsync(
        DemoParties parties, DateOnly liveFrom, DateOnly today, CancellationToken cancellationToken)
    {
        FilingDesk desk = new(factory, new GoodsFigures(factory), ids);
        for (DateOnly day = liveFrom.AddDays(3); day <= today; day = day.AddDays(3))
            foreach (DemoFirm firm in DemoFirms.Enterprises)
                await desk.FileAsync(
                    parties.Firms[firm], day.AddDays(-1), Hand.By, ChinaTime.StartOf(day).AddHours(9),
                    cancellationToken);
    }

    private async Task TakeOverAsync(IReadOnlyList<MovementDraft> drafts, CancellationToken cancellationToken)
    {
        BookKeeper keeper = new(factory, new FactsReader(ids), store, ids, new PostingClock(_clock));
        List<MovementDraft> batch = [];
        HashSet<string> inBatch = [];
        foreach (MovementDraft draft in drafts)
        {
            if (batch.Count == LedgerStore.BatchLimit || !BookKeeper.MayFollow(draft, inBatch))
            {
                await FlushAsync();
            }

            batch.Add(draft);
            inBatch.Add(draft.Header.RequestId);
        }

        await FlushAsync();

        async Task FlushAsync()
        {
            if (batch.Count == 0) return;
            _clock.MoveTo(batch[^1].Header.RecordedAt!.Value);
            IReadOnlyList<RecordOutcome> outcomes = await keeper.RecordAsync(batch, Hand, cancellationToken);
            for (int i = 0; i < batch.Count; i++) Note(batch[i], outcomes[i]);
            batch.Clear();
            inBatch.Clear();
        }
    }

    private async Task RecordAsync(IReadOnlyList<MovementDraft> drafts, CancellationToken cancellationToken)
    {
        await using ReadingDesk desk = new(factory, new FactsReader(ids), ids, new PostingClock(_clock));
        Recorder recorder = new(factory, desk, store, new RefusalBook(factory, ids), ids, new PostingClock(_clock));
        foreach (MovementDraft draft in drafts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _clock.MoveTo(draft.Header.RecordedAt!.Value);
            DraftHeader now = draft.Header with { Mode = BookMode.Live, RecordedAt = null };
            Note(draft, await recorder.RecordAsync(draft with { Header = now }, Hand));
        }
    }

    private void Note(MovementDraft draft, RecordOutcome outcome)
    {
        if (outcome is not RecordOutcome.Recorded) Refused.Add((draft, outcome));
    }

    private async Task ScanAsync(DemoBook book, DemoParties parties, CancellationToken cancellationToken)
    {
        using TraceabilityDb db = factory.CreateDbContext();
        Dictionary<string, Id<Domain.Catalogue.Package>> packages = db.Packages.ToDictionary(p => p.Code, p => p.Id);
        db.AddRange(book.Scans.Select(scan => new Scan
        {
            Id = ids.Next<Scan>(),
            Code = scan.Package,
            Package = packages.TryGetValue(scan.Package, out Id<Domain.Catalogue.Package> id) ? id : null,
            At = ChinaTime.ToMillisecond(scan.At),
            RecordedAt = ChinaTime.ToMillisecond(scan.At),
            Site = scan.Site is null ? null : parties.SiteIds[scan.Site],
            Place = scan.Place,
            LatitudeMicrodegrees = scan.Latitude,
            LongitudeMicrodegrees = scan.Longitude,
            By = scan.By is null ? null : parties.PersonIds[scan.By.Keeper],
            Organisation = scan.By is null ? null : parties.Firms[scan.By],
            Genuine = scan.By is null ? null : true,
        }));
        await db.SaveChangesAsync(cancellationToken);
    }
}
