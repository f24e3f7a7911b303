using LinqToDB.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Permits;

namespace Traceability.Db.Watch;

/// <summary>Reads permits with their books and the movements that cite them, a page of permits at a time.</summary>
public sealed class PermitStatementReader(TraceabilityDbFactory factory)
{
    private const int PageSize = 200;

    /// <summary>The statements of the next permits after a key, in key order; empty when there are no more.</summary>
    public async Task<IReadOnlyList<PermitStatement>> PageAsync(
        Id<Permit> after, DateTime until, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        List<Permit> permits = await db.Permits.AsNoTracking().Include(p => p.Lines)
            .Where(p => p.Id > after).OrderBy(p => p.Id).Take(PageSize).ToListAsync(cancellationToken);
        return permits.Count == 0 ? [] : await OfAsync(db, permits, until, cancellationToken);
    }

    /// <summary>
    /// The statements of one permit: a line each, and one more for goods that are on none of its lines.
    /// </summary>
    public async Task<IReadOnlyList<PermitStatement>> OfAsync(
        Id<Permit> permit, DateTime until, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        List<Permit> permits = await db.Permits.AsNoTracking().Include(p => p.Lines)
            .Where(p => p.Id == permit).ToListAsync(cancellationToken);
        return await OfAsync(db, permits, until, cancellationToken);
    }

    private static async Task<IReadOnlyList<PermitStatement>> OfAsync(
        TraceabilityDb db, List<Permit> permits, DateTime until, CancellationToken cancellationToken)
    {
        Id<Permit>[] ids = [.. permits.Select(p => p.Id)];
        ILookup<Id<Permit>, CitedLine> bought = await CitationsAsync(
            db, db.Movements.Where(m => m.PurchasePermit != null && ids.Contains(m.PurchasePermit.Value)), until,
                false, cancellationToken);
        ILookup<Id<Permit>, CitedLine> carried = await CitationsAsync(
            db, db.Movements.Where(m => m.TransportPermit != null && ids.Contains(m.TransportPermit.Value)), until,
                true, cancellationToken);
        Dictionary<(Id<Commodity>, AccountKind), long> books = await BooksAsync(
            db, permits, until, cancellationToken);
        Dictionary<Id<Permit>, string> grants = await db.Movements.AsNoTracking()
            .Where(m => m.Kind == MovementKind.PermitGranted && m.Mode == BookMode.Live
                && m.PurchasePermit != null && ids.Contains(m.PurchasePermit.Value))
            .Select(m => new { Permit = m.PurchasePermit!.Value, m.RequestId })
            .ToDictionaryAsync(m => m.Permit, m => m.RequestId, cancellationToken);
        Dictionary<Id<Product>, Product> products = await db.Products.AsNoTracking().Include(p => p.Contents)
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        return [.. from permit in permits
                   let transport = carried[permit.Id].Any()
                   let cited = transport ? carried[permit.Id] : bought[permit.Id]
                   from line in permit.Lines.Append<PermitLine?>(null)
                   let statement = Statement(permit, line, transport, cited, books, products)
                   where line is not null || permit.Lines.Count == 0 || statement.Citations.Any(c => c.Units > 0)
                   select statement with { LiveGrant = grants.GetValueOrDefault(permit.Id) }];
    }

    private static PermitStatement Statement(
        Permit permit, PermitLine? line, bool transport, IEnumerable<CitedLine> cited,
        Dictionary<(Id<Commodity>, AccountKind), long> books, Dictionary<Id<Product>, Product> products)
    {
        long Balance(AccountKind kind) => line is null ? 0 : books.GetValueOrDefault((line.Id, kind));
        return new PermitStatement
        {
            Permit = permit,
            Line = line,
            ForTransport = transport,
            Available = Balance(AccountKind.Available),
            Reserved = Balance(AccountKind.Reserved),
            Used = Balance(AccountKind.Used),
            Forfeited = Balance(AccountKind.Forfeited),
            Citations = [.. cited.GroupBy(c => c.Movement).Select(g => Citation(
                l => line is null ? UnlistedIn(permit, products[l.Product], l.Quantity)
                    : UnitsOf(line, products[l.Product], l.Quantity),
                transport, g))],
        };
    }

    private static PermitCitation Citation(
        Func<CitedLine, long> unitsOf, bool transport, IEnumerable<CitedLine> lines)
    {
        CitedLine first = lines.First();
        DateOnly day = ChinaTime.DayOf(first.OccurredAt);
        DateOnly? ordered = first.OrderedAt is { } at ? ChinaTime.DayOf(at) : null;
        return new PermitCitation
        {
            RequestId = first.RequestId,
            Kind = first.Kind,
            Mode = first.Mode,
            Day = day,
            JudgedOn = transport ? PermitDay.OfTransport(day, null) : PermitDay.OfPurchase(day, null, ordered),
            Booker = first.Booker,
            Counterparty = first.Counterparty,
            Carrier = first.Carrier,
            Units = lines.Sum(unitsOf),
            IsReversed = first.IsReversed,
        };
    }

    /// <summary>Milligrams of the controlled substances in goods of which the permit names none.</summary>
    private static long UnlistedIn(Permit permit, Product product, long quantity) =>
        product.Contents.Any(c => permit.Lines.Any(l => l.Substance == c.Substance))
            ? 0
            : product.Contents.Sum(c => c.MilligramsIn(quantity));

    /// <summary>As the permit line says: gross in its own unit, else milligrams of the substance.</summary>
    private static long UnitsOf(PermitLine line, Product product, long quantity)
    {
        ProductContent? content = product.Contents.FirstOrDefault(c => c.Substance == line.Substance);
        if (content is null) return 0;
        bool gross = line.Basis == PermitBasis.GrossWeight || line.Unit != BaseUnit.Milligram;
        return gross && line.Unit == product.BaseUnit ? quantity : content.MilligramsIn(quantity);
    }

    private static async Task<ILookup<Id<Permit>, CitedLine>> CitationsAsync(
        TraceabilityDb db, IQueryable<Movement> citing, DateTime until, bool transport,
            CancellationToken cancellationToken)
    {
        var rows = await (
            from m in citing
            where m.RecordedAt < until && m.Kind != MovementKind.Reversal && m.Kind != MovementKind.Loss
            join l in db.MovementLines on m.Id equals l.Movement
            join lot in db.Lots on l.Commodity equals lot.Id
            orderby m.RecordedAt, m.Id
            select new
            {
                m.Id,
                m.PurchasePermit,
                m.TransportPermit,
                m.RequestId,
                m.Kind,
                m.Mode,
                m.OccurredAt,
                m.Organisation,
                m.Counterparty,
                m.Carrier,
                lot.Product,
                l.Quantity,
                OrderedAt = db.Movements.Where(o => o.Id == m.RefersTo && o.Kind == MovementKind.Order)
                    .Select(o => (DateTime?)o.OccurredAt).FirstOrDefault(),
                IsReversed = db.Movements.Any(r => r.Reverses == m.Id && r.RecordedAt < until),
            }).ToLinqToDB().ToListAsyncLinqToDB(cancellationToken);
        return rows.ToLookup(
            r => (transport ? r.TransportPermit : r.PurchasePermit)!.Value,
            r => new CitedLine(
                r.Id, r.RequestId, r.Kind, r.Mode, r.OccurredAt, r.Organisation, r.Counterparty, r.Carrier, r.Product,
                r.Quantity, r.OrderedAt, r.IsReversed));
    }

    /// <summary>The balances as they stood at a moment: what was recorded later is left out.</summary>
    private static async Task<Dictionary<(Id<Commodity>, AccountKind), long>> BooksAsync(
        TraceabilityDb db, List<Permit> permits, DateTime until, CancellationToken cancellationToken)
    {
        Id<Commodity>[] lines = [.. permits.SelectMany(p => p.Lines).Select(l => l.Id)];
        var rows = await (
            from a in db.Accounts
            where lines.Contains(a.Commodity)
            join e in db.LedgerEntries on a.Id equals e.Account
            join l in db.MovementLines on e.Line equals l.Id
            join m in db.Movements on l.Movement equals m.Id
            where m.RecordedAt < until
            group e.Side * e.Quantity by new { a.Commodity, a.Kind } into book
            select new { book.Key, Balance = book.Sum() }).ToListAsync(cancellationToken);
        return rows.ToDictionary(r => (r.Key.Commodity, r.Key.Kind), r => r.Balance);
    }

    private sealed record CitedLine(
        Id<Movement> Movement, string RequestId, MovementKind Kind, BookMode Mode, DateTime OccurredAt,
        Id<Domain.Parties.Organisation> Booker, Id<Domain.Parties.Organisation>? Counterparty,
        Id<Domain.Parties.Organisation>? Carrier, Id<Product> Product, long Quantity, DateTime? OrderedAt,
        bool IsReversed);
}
