using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Catalogue;

/// <summary>
/// 存量申报: the figures come from the ledger, the unit stands for them with one call; again, it changes nothing.
/// </summary>
public static class DeclareStock
{
    public static async Task<Results<Ok<DeclarationRow>, NotFound>> Handle(
        string substance, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        List<Product> products = await db.Products.AsNoTracking()
            .Where(p => p.Contents.Any(c => c.Substance == substance)).ToListAsync(cancellationToken);
        var held = await GoodsReader.HeldAsync(db, [.. products.Select(p => p.Id)], cancellationToken);
        string content = JsonSerializer.Serialize(held.Where(h => h.Owner == person.Organisation).Select(h =>
        {
            Product product = products.Single(p => p.Id == h.Product);
            return new { product = product.Code, quantity = h.Units, unit = UnitName.Of(product.BaseUnit) };
        }));
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        await db.StockDeclarations
            .Where(d => d.Substance == substance && d.Organisation == person.Organisation && d.DeclaredAt == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(d => d.DeclaredAt, now).SetProperty(d => d.DeclaredBy, person.UserId)
                    .SetProperty(d => d.Content, content),
                cancellationToken);
        List<DeclarationRow> row = await ReadAsync(
            db, db.StockDeclarations.Where(d => d.Substance == substance && d.Organisation == person.Organisation),
            cancellationToken);
        return row.Count == 0 ? TypedResults.NotFound() : TypedResults.Ok(row[0]);
    }

    /// <summary>One's own, or those of the units one oversees; owed ones first.</summary>
    public static async Task<Ok<List<DeclarationRow>>> List(
        string? substance, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        IQueryable<StockDeclaration> seen = Visibility.Declarations(db, person);
        if (substance is not null) seen = seen.Where(d => d.Substance == substance);
        return TypedResults.Ok(await ReadAsync(db, seen, cancellationToken));
    }

    private static async Task<List<DeclarationRow>> ReadAsync(
        TraceabilityDb db, IQueryable<StockDeclaration> declarations, CancellationToken cancellationToken) =>
        [.. (await (
            from d in declarations.AsNoTracking()
            join o in db.Organisations on d.Organisation equals o.Id
            orderby d.DeclaredAt != null, d.DueOn, o.Code
            select new { Declaration = d, o.Code, o.Name }).Take(RowsMost).ToListAsync(cancellationToken))
            .Select(r => new DeclarationRow(
                r.Declaration.Substance, r.Code, r.Name, r.Declaration.DueOn, r.Declaration.DeclaredAt,
                r.Declaration.Content is { } content ? JsonDocument.Parse(content).RootElement : null))];

    private const int RowsMost = 1_000;
}

/// <summary>A declaration, owed or made.</summary>
/// <param name="Stock">What was declared: product, quantity, unit.</param>
public sealed record DeclarationRow(
    string Substance, string Organisation, string Name, DateOnly DueOn, DateTime? DeclaredAt, JsonElement? Stock);
