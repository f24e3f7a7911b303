using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Arrivals;
using Traceability.Domain.Rules.History;

namespace Traceability.Db.Watch;

/// <summary>Reads the stock book from its first movement to its last, a page at a time, for the watch rules.</summary>
public sealed class StockBookReader(TraceabilityDbFactory factory)
{
    private const int PageSize = 1_000;

    /// <summary>Every movement entered before <paramref name="until"/>, in the order it was posted.</summary>
    public async IAsyncEnumerable<BookMovement> ReadAsync(
        DateTime until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Dictionary<Id<Product>, Product> products = await ProductsAsync(cancellationToken);
        Id<Movement> after = new(0);
        while (true)
        {
            await using TraceabilityDb db = factory.CreateDbContext();
            List<Movement> page = await db.Movements.AsNoTracking()
                .Where(m => m.Id > after).OrderBy(m => m.Id).Take(PageSize).ToListAsync(cancellationToken);
            if (page.Count == 0) yield break;
            Dictionary<Id<Movement>, List<BookLine>> lines =
                await LinesAsync(db, page[0].Id, page[^1].Id, products, cancellationToken);
            Dictionary<Id<Movement>, Movement> reversed = await ReversedAsync(db, page, cancellationToken);
            HashSet<Id<Movement>> refused = await RefusedAsync(db, [.. reversed.Keys], cancellationToken);
            foreach (Movement movement in page.Where(m => m.RecordedAt < until))
            {
                if (!lines.TryGetValue(movement.Id, out List<BookLine>? moved)) continue;
                Movement? original = movement.Reverses is { } id ? reversed.GetValueOrDefault(id) : null;
                yield return new BookMovement(movement, moved, original)
                {
                    TakesBackRefused = original is not null && refused.Contains(original.Id),
                };
            }

            after = page[^1].Id;
        }
    }

    private async Task<Dictionary<Id<Product>, Product>> ProductsAsync(CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        return await db.Products.AsNoTracking().Include(p => p.Contents)
            .ToDictionaryAsync(p => p.Id, cancellationToken);
    }

    /// <summary>A line's id follows from its movement's, so a page of movements is one range of lines.</summary>
    private static async Task<Dictionary<Id<Movement>, List<BookLine>>> LinesAsync(
        TraceabilityDb db, Id<Movement> first, Id<Movement> last, Dictionary<Id<Product>, Product> products,
        CancellationToken cancellationToken)
    {
        Id<MovementLine> low = MovementLine.IdOf(first, 0);
        Id<MovementLine> high = MovementLine.IdOf(last, MovementLine.LimitPerMovement);
        var rows = await (
            from line in db.MovementLines.AsNoTracking()
            where line.Id > low && line.Id <= high
            join lot in db.Lots on line.Commodity equals lot.Id
            join f in db.Accounts on line.From equals f.Id
            join t in db.Accounts on line.To equals t.Id
            orderby line.Id
            select new
            {
                line.Movement,
                line.Commodity,
                line.Quantity,
                lot.Product,
                FromKind = f.Kind,
                FromOwner = f.Owner,
                FromHolder = f.Holder,
                FromPackage = f.Package,
                ToKind = t.Kind,
                ToOwner = t.Owner,
                ToHolder = t.Holder,
                ToPackage = t.Package,
            }).ToListAsync(cancellationToken);
        return rows.GroupBy(r => r.Movement).ToDictionary(g => g.Key, g => g.Select(r => new BookLine(
            new AccountKey(r.FromKind, r.FromOwner, r.FromHolder, r.Commodity, r.FromPackage),
            new AccountKey(r.ToKind, r.ToOwner, r.ToHolder, r.Commodity, r.ToPackage),
            products[r.Product], r.Quantity)).ToList());
    }

    /// <summary>Those dispatches whose consignee refused the goods and did not think better of it.</summary>
    private static async Task<HashSet<Id<Movement>>> RefusedAsync(
        TraceabilityDb db, Id<Movement>[] dispatches, CancellationToken cancellationToken) =>
        dispatches.Length == 0
            ? []
            : [.. await (
                from c in db.Consignments.AsNoTracking()
                where dispatches.Contains(c.Dispatch)
                join e in db.ArrivalEvents on c.Id equals e.Consignment
                where e.Act == ArrivalAct.Refuse
                    && !db.ArrivalEvents.Any(l => l.Consignment == e.Consignment && l.Number > e.Number)
                select c.Dispatch).ToListAsync(cancellationToken)];

    private static async Task<Dictionary<Id<Movement>, Movement>> ReversedAsync(
        TraceabilityDb db, List<Movement> page, CancellationToken cancellationToken)
    {
        Id<Movement>[] ids = [.. page.Select(m => m.Reverses).OfType<Id<Movement>>()];
        return ids.Length == 0
            ? []
            : await db.Movements.AsNoTracking().Where(m => ids.Contains(m.Id))
                .ToDictionaryAsync(m => m.Id, cancellationToken);
    }
}
