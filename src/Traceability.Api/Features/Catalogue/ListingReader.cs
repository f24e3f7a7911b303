using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Catalogue;

/// <summary>Reads whom a listing concerns: products named or called so, and who holds them.</summary>
public sealed class ListingReader(TraceabilityDb db)
{
    /// <summary>Products looked at: more are found by naming them.</summary>
    private const int LikelyMost = 200;

    public async Task<ListingPreview> ReadAsync(ListingRequest request, CancellationToken cancellationToken)
    {
        List<string> codes = [.. request.Products.Select(p => p.Code)];
        List<Product> named = await db.Products.AsNoTracking().Where(p => codes.Contains(p.Code)).OrderBy(p => p.Code)
            .ToListAsync(cancellationToken);
        Dictionary<Id<Product>, Product> likely = [];
        foreach (string name in request.Aliases.Append(request.NameZh).Append(request.NameEn))
        {
            foreach (Product product in await db.Products.AsNoTracking()
                .Where(p => p.Name.Contains(name) && !codes.Contains(p.Code)).OrderBy(p => p.Code).Take(LikelyMost)
                .ToListAsync(cancellationToken))
                likely[product.Id] = product;
        }

        return new ListingPreview(
            request.Code, request.ListedFrom, await WithHoldersAsync(named, cancellationToken),
            await WithHoldersAsync(
                [.. likely.Values.OrderBy(p => p.Code, StringComparer.Ordinal)], cancellationToken));
    }

    public async Task<IReadOnlyList<AffectedProduct>> WithHoldersAsync(
        IReadOnlyList<Product> products, CancellationToken cancellationToken)
    {
        List<Id<Product>> ids = [.. products.Select(p => p.Id)];
        var held = await GoodsReader.HeldAsync(db, ids, cancellationToken);
        List<Id<Organisation>> owners = [.. held.Select(h => h.Owner).Distinct()];
        var names = await db.Organisations.AsNoTracking().Where(o => owners.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => (o.Code, o.Name), cancellationToken);
        return [.. products.Select(p => new AffectedProduct(
            p.Code, p.Name,
            [.. held.Where(h => h.Product == p.Id).OrderBy(h => names[h.Owner].Code, StringComparer.Ordinal)
                .Select(h => new AffectedHolder(
                    names[h.Owner].Code, names[h.Owner].Name, h.Units, UnitName.Of(p.BaseUnit)))]))];
    }
}
