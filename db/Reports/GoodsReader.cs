using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Db.Reports;

/// <summary>
/// What units have and had of which product, from what is counted of sealed days (<see cref="ActivityBook"/>) and the
/// movements since then: the answer costs the same however long the books are.
/// </summary>
public static class GoodsReader
{
    /// <summary>Products of which a unit has, or had, something on hand or in transit.</summary>
    public static Task<IReadOnlySet<Id<Product>>> ProductsAsync(
        TraceabilityDb db, Id<Organisation> owner, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return AsOfOneDayAsync<IReadOnlySet<Id<Product>>>(
            db,
            async tail => (await db.GoodsCounts.Where(c => c.Owner == owner).Select(c => c.Product).Distinct()
                .ToListAsync(cancellationToken))
                .Concat((await TallyAsync(Of(tail, owner), cancellationToken)).Keys
                    .Where(k => k.Owner == owner).Select(k => k.Product)).ToHashSet(),
            cancellationToken);
    }

    /// <summary>Sites at which goods of a unit stand, or stood.</summary>
    public static Task<IReadOnlySet<Id<Site>>> SitesAsync(
        TraceabilityDb db, Id<Organisation> owner, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return AsOfOneDayAsync<IReadOnlySet<Id<Site>>>(
            db,
            async tail => (await db.GoodsCounts.Where(c => c.Owner == owner && c.State == AccountKind.OnHand)
                .Select(c => c.Holder).Distinct().ToListAsync(cancellationToken))
                .Concat((await TallyAsync(Of(tail, owner), cancellationToken)).Keys
                    .Where(k => k.Owner == owner && k.State == AccountKind.OnHand).Select(k => k.Holder))
                .Select(h => new Id<Site>(h)).ToHashSet(),
            cancellationToken);
    }

    /// <summary>Who holds how much of some products now, on hand and in transit; base units, above zero.</summary>
    public static Task<IReadOnlyList<(Id<Product> Product, Id<Organisation> Owner, long Units)>> HeldAsync(
        TraceabilityDb db, IReadOnlyCollection<Id<Product>> products, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return AsOfOneDayAsync<IReadOnlyList<(Id<Product>, Id<Organisation>, long)>>(
            db,
            async tail =>
            {
                var counted = await db.GoodsCounts.Where(c => products.Contains(c.Product))
                    .GroupBy(c => new { c.Product, c.Owner })
                    .Select(g => new { g.Key.Product, g.Key.Owner, Units = g.Sum(c => c.Units) })
                    .ToListAsync(cancellationToken);
                return
                [
                    .. (await TallyAsync(tail.Where(m => products.Contains(m.Product)), cancellationToken))
                        .Select(t => (t.Key.Product, t.Key.Owner, Units: t.Value))
                        .Concat(counted.Select(c => (c.Product, c.Owner, c.Units)))
                        .GroupBy(h => (h.Product, h.Owner), h => h.Units)
                        .Select(g => (g.Key.Product, g.Key.Owner, Units: g.Sum())).Where(h => h.Units > 0),
                ];
            },
            cancellationToken);
    }

    /// <summary>What a unit's stores had of each product before a period, and what it brought, by kind.</summary>
    /// <param name="to">Last day, inclusive (Asia/Shanghai).</param>
    public static Task<IReadOnlyList<(Id<Product> Product, MovementKind Kind, bool IsBefore, long Units)>> FlowsAsync(
        TraceabilityDb db, Id<Organisation> owner, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return AsOfOneDayAsync<IReadOnlyList<(Id<Product>, MovementKind, bool, long)>>(
            db,
            async tail =>
            {
                var counted = await db.GoodsCounts
                    .Where(c => c.Owner == owner && c.State == AccountKind.OnHand && c.OccurredOn <= to)
                    .GroupBy(c => new { c.Product, c.Kind, IsBefore = c.OccurredOn < from })
                    .Select(g => new { g.Key.Product, g.Key.Kind, g.Key.IsBefore, Units = g.Sum(c => c.Units) })
                    .ToListAsync(cancellationToken);
                return
                [
                    .. (await TallyAsync(Of(tail, owner), cancellationToken))
                        .Where(t => t.Key.Owner == owner && t.Key.State == AccountKind.OnHand && t.Key.OccurredOn <= to)
                        .Select(t => (t.Key.Product, t.Key.Kind, IsBefore: t.Key.OccurredOn < from, Units: t.Value))
                        .Concat(counted.Select(c => (c.Product, c.Kind, c.IsBefore, c.Units)))
                        .GroupBy(f => (f.Product, f.Kind, f.IsBefore), f => f.Units)
                        .Select(g => (g.Key.Product, g.Key.Kind, g.Key.IsBefore, g.Sum())),
                ];
            },
            cancellationToken);
    }

    /// <summary>The lines of goods posted from an instant on.</summary>
    internal static IQueryable<GoodsMove> Since(TraceabilityDb db, DateTime from) =>
        Moves(db, db.Movements.Where(m => m.PostedAt >= from));

    /// <summary>The lines of goods of some movements, with the accounts they go between.</summary>
    internal static IQueryable<GoodsMove> Moves(TraceabilityDb db, IQueryable<Movement> posted) =>
        from line in db.MovementLines
        // A set to look into: joined, SQLite would begin with all lines there are.
        where posted.Select(m => m.Id).Contains(line.Movement)
        join movement in db.Movements on line.Movement equals movement.Id
        join lot in db.Lots on line.Commodity equals lot.Id
        join source in db.Accounts on line.From equals source.Id
        join target in db.Accounts on line.To equals target.Id
        from reversed in db.Movements.Where(r => r.Id == movement.Reverses).DefaultIfEmpty()
        select new GoodsMove
        {
            Movement = movement.Id,
            Product = lot.Product,
            Quantity = line.Quantity,
            OccurredAt = movement.OccurredAt,
            RecordedAt = movement.RecordedAt,
            Kind = reversed == null ? movement.Kind : reversed.Kind,
            FromState = source.Kind,
            FromOwner = source.Owner,
            FromHolder = source.Holder,
            ToState = target.Kind,
            ToOwner = target.Owner,
            ToHolder = target.Holder,
        };

    /// <summary>Added up as they are read: an import of a day may be long.</summary>
    private static async Task<Dictionary<GoodsKey, long>> TallyAsync(
        IQueryable<GoodsMove> moves, CancellationToken cancellationToken)
    {
        Dictionary<GoodsKey, long> tally = [];
        await foreach (GoodsMove move in moves.AsAsyncEnumerable().WithCancellation(cancellationToken))
            move.CountTo(tally);
        return tally;
    }

    private static IQueryable<GoodsMove> Of(IQueryable<GoodsMove> moves, Id<Organisation> owner) =>
        moves.Where(m => m.FromOwner == owner || m.ToOwner == owner);

    private static Task<T> AsOfOneDayAsync<T>(
        TraceabilityDb db, Func<IQueryable<GoodsMove>, Task<T>> read, CancellationToken cancellationToken) =>
        CountedDays.AsOfOneAsync(db, from => read(Since(db, from)), cancellationToken);
}
