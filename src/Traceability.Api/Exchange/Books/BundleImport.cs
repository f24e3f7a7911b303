using Microsoft.EntityFrameworkCore;
using Traceability.Api.Recording;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Permits;

namespace Traceability.Api.Exchange.Books;

/// <summary>数据包导入: a county's books come in (BUNDLE). The same bundle twice changes nothing.</summary>
public sealed class BundleImport(
    TraceabilityDbFactory factory, BookKeeper keeper, Recorder recorder, IdSource ids, TimeProvider clock)
{
    private const string Movements = "movements.csv";

    public async Task RunAsync(
        string path, BookMode mode, EnteredBy hand, ImportTally tally, IProgress<ImportTally>? progress,
        CancellationToken cancellationToken)
    {
        using BundleSource source = new(path);
        await using TraceabilityDb db = factory.CreateDbContext();
        await ReadPartiesAsync(source, db, tally, cancellationToken);
        IReadOnlyList<Permit> permits = await ReadGoodsAsync(source, db, tally, cancellationToken);
        await GrantAsync(permits, db, hand, cancellationToken);
        await ReadMovementsAsync(source, mode, hand, tally, progress, cancellationToken);
        await CloseAsync(permits, db, hand, cancellationToken);
        using BookTable? scans = source.Open("scans.csv", BundleColumns.Scans, "at", "package");
        if (scans is null) return;
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        await new ScanTable(db, ids, tally, now).ReadAsync(scans, cancellationToken);
    }

    /// <summary>A unit sends its own movements, each through the gate; the registers are its authority's.</summary>
    public async Task RunOwnAsync(
        string path, string unit, EnteredBy hand, ImportTally tally, IProgress<ImportTally>? progress,
        CancellationToken cancellationToken)
    {
        using BundleSource source = new(path);
        using BookTable? table = source.Open(Movements, BundleColumns.Movements, MovementTable.Required);
        if (table is null)
            throw new BookException("数据包中没有 movements.csv", "The bundle has no movements.csv");
        OwnRows own = new(unit, table.Name, tally);
        IEnumerable<IReadOnlyList<BookRow>> movements = new RowGroups(tally, Movements)
            .Of(new MovementTable(table, BookMode.Live, tally).Rows().Where(own.Takes));
        await new MovementImport(keeper, recorder, hand, tally, Movements, progress)
            .LiveAsync(movements, cancellationToken);
    }

    private async Task ReadPartiesAsync(
        BundleSource source, TraceabilityDb db, ImportTally tally, CancellationToken cancellationToken)
    {
        PartyTables parties = new(db, ids, tally);
        using (BookTable? table = source.Open("organisations.csv", BundleColumns.Organisations, "uscc", "name"))
        {
            if (table is not null) await parties.ReadOrganisationsAsync(table, cancellationToken);
        }

        using (BookTable? table = source.Open("sites.csv", BundleColumns.Sites, "code", "uscc", "kind"))
        {
            if (table is not null) await parties.ReadSitesAsync(table, cancellationToken);
        }

        using (BookTable? table = source.Open("persons.csv", BundleColumns.People, "code", "name"))
        {
            if (table is not null) await parties.ReadPeopleAsync(table, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Permit>> ReadGoodsAsync(
        BundleSource source, TraceabilityDb db, ImportTally tally, CancellationToken cancellationToken)
    {
        GoodsTables goods = new(db, ids, tally);
        using (BookTable? table = source.Open("products.csv", BundleColumns.Products, "code", "name", "base_unit"))
        {
            if (table is not null) await goods.ReadProductsAsync(table, cancellationToken);
        }

        using BookTable? permits = source.Open(
            "permits.csv", BundleColumns.Permits, "number", "type", "holder", "valid_from", "valid_to", "substance",
                "issued_by");
        return permits is null ? [] : await goods.ReadPermitsAsync(permits, cancellationToken);
    }

    private async Task ReadMovementsAsync(
        BundleSource source, BookMode mode, EnteredBy hand, ImportTally tally, IProgress<ImportTally>? progress,
        CancellationToken cancellationToken)
    {
        using BookTable? table = source.Open(Movements, BundleColumns.Movements, MovementTable.Required);
        if (table is null) return;
        IEnumerable<IReadOnlyList<BookRow>> movements = new RowGroups(tally, Movements)
            .Of(new MovementTable(table, mode, tally).Rows());
        MovementImport import = new(keeper, recorder, hand, tally, Movements, progress);
        if (mode == BookMode.Historic) await import.HistoricAsync(movements, cancellationToken);
        else await import.LiveAsync(movements, cancellationToken);
    }

    /// <summary>发证: each permit with a quantity fills its accounts on its first valid day.</summary>
    private Task GrantAsync(IReadOnlyList<Permit> permits, TraceabilityDb db, EnteredBy hand,
        CancellationToken cancellationToken) =>
        PostAsync(MovementKind.PermitGranted, "grant", permits, p => p.ValidFrom, db, hand, cancellationToken);

    /// <summary>
    /// 作废: what permits that are used up, expired or revoked still had is forfeited, once the movements are in.
    /// </summary>
    private Task CloseAsync(IReadOnlyList<Permit> permits, TraceabilityDb db, EnteredBy hand,
        CancellationToken cancellationToken)
    {
        DateOnly today = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
        return PostAsync(
            MovementKind.PermitClosed,
            "close",
            [.. permits.Where(p => p.Status is PermitStatus.Expired or PermitStatus.Revoked
                or PermitStatus.Used or PermitStatus.Closed)],
            p => p.ValidTo < today ? p.ValidTo : today,
            db,
            hand,
            cancellationToken);
    }

    private async Task PostAsync(
        MovementKind kind, string prefix, IReadOnlyList<Permit> permits, Func<Permit, DateOnly> day, TraceabilityDb db,
        EnteredBy hand, CancellationToken cancellationToken)
    {
        var agencies = await db.Organisations.ToDictionaryAsync(o => o.Id, o => o.Code, cancellationToken);
        IEnumerable<MovementDraft> drafts = permits.Where(p => p.Lines.Any(l => l.Quantity > 0))
            .Select(p => MovementDrafts.Of(
            kind,
            new DraftHeader
            {
                RequestId = $"{prefix}:{p.Number}",
                Mode = BookMode.Historic,
                OccurredAt = ChinaTime.StartOf(day(p)),
                RecordedAt = ChinaTime.StartOf(day(p)),
                Organisation = agencies[p.IssuedBy],
                PurchasePermit = p.Number,
            },
            []));
        foreach (MovementDraft[] chunk in drafts.Chunk(Traceability.Db.Ledger.LedgerStore.BatchLimit))
            await keeper.RecordAsync(chunk, hand, cancellationToken);
    }
}
