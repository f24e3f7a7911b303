using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Db.Reports;

/// <summary>Adds up a unit's own goods in its stores over a period, by the days on which things happened.</summary>
public sealed class GoodsFigures(TraceabilityDbFactory factory)
{
    /// <summary>One figure for each product that stood or moved; by product code.</summary>
    /// <param name="to">Last day, inclusive (Asia/Shanghai).</param>
    /// <param name="classes">Only products with a substance of these classes; null for all.</param>
    public async Task<IReadOnlyList<GoodsFigure>> ReadAsync(
        Id<Organisation> unit, DateOnly from, DateOnly to, Func<SubstanceClass, bool>? classes,
        CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        var sums = await GoodsReader.FlowsAsync(db, unit, from, to, cancellationToken);
        Id<Product>[] moved = [.. sums.Select(s => s.Product).Distinct()];
        List<Product> products = await db.Products.AsNoTracking().Include(p => p.Contents)
            .Where(p => moved.Contains(p.Id)).ToListAsync(cancellationToken);
        SubstanceClass[] wantedClasses = [.. Enum.GetValues<SubstanceClass>().Where(c => classes?.Invoke(c) == true)];
        HashSet<string>? wanted = classes is null ? null : [.. await db.Substances.AsNoTracking()
            .Where(s => wantedClasses.Contains(s.Class)).Select(s => s.Code).ToListAsync(cancellationToken)];
        return [.. products
            .Where(p => wanted is null || p.Contents.Any(c => wanted.Contains(c.Substance)))
            .OrderBy(p => p.Code, StringComparer.Ordinal)
            .Select(p => new GoodsFigure(
                p.Code,
                p.Name,
                p.BaseUnit,
                sums.Where(s => s.Product == p.Id && s.IsBefore).Sum(s => s.Units),
                sums.Where(s => s.Product == p.Id && !s.IsBefore && s.Units != 0)
                    .ToDictionary(s => s.Kind, s => s.Units)))
            .Where(f => f.Opening != 0 || f.Flows.Count > 0)];
    }
}
