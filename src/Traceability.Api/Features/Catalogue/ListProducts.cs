using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Catalogue;

/// <summary>产品列表.</summary>
public static class ListProducts
{
    public static async Task<Ok<Page<ProductRow>>> Handle(
        [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Product> after = new(page.After ?? 0);
        List<Product> rows = await Visibility.Products(db, person).AsNoTracking().Include(p => p.Contents)
            .Where(p => p.Id > after).OrderBy(p => p.Id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<ProductRow>.Of(rows.ConvertAll(ProductRow.Of), page.Size, r => r.Number));
    }
}

/// <summary>A product in a list.</summary>
public sealed record ProductRow(
    long Number, string Code, string Name, string? Gtin, string BaseUnit, string? PackSize,
        IReadOnlyList<ContentRow> Contents)
{
    public static ProductRow Of(Product p) => new(
        p.Id.Value, p.Code, p.Name, p.Gtin, UnitName.Of(p.BaseUnit), p.PackSize,
        [.. p.Contents.Select(c => new ContentRow(c.Substance, c.NanogramsPerUnit))]);
}

/// <summary>Nanograms of a substance in one base unit.</summary>
public sealed record ContentRow(string Substance, long NanogramsPerUnit);
