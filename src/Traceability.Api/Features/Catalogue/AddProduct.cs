using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Catalogue;

/// <summary>登记产品 of one's own organisation.</summary>
public static class AddProduct
{
    private const int NanogramsInMilligram = 1_000_000;

    public static async Task<Results<Created<ProductRow>, ValidationProblem, ProblemHttpResult>> Handle(
        ProductRequest request, TraceabilityDb db, CurrentPerson person, IdSource ids)
    {
        List<string> codes = [.. request.Contents.Select(c => c.Substance)];
        int known = db.Substances.Count(s => codes.Contains(s.Code));
        if (known != codes.Distinct().Count() || known != codes.Count)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["contents"] = [Tongue.Say("管制物质编码不存在或重复", "A substance code is unknown or given twice")],
            });
        }

        if (request.BaseUnit == BaseUnit.Milligram
            && request.Contents.Sum(c => (decimal)c.NanogramsPerUnit) > NanogramsInMilligram)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["contents"] = [Tongue.Say(
                    "每毫克产品所含管制物质不能超过1毫克（1000000纳克）",
                    "One milligram of product cannot hold more than one milligram (1,000,000 ng) of substances")],
            });
        }

        if (db.Products.Any(p => p.Code == request.Code)) return Refusals.Taken("code");
        Id<Product> id = ids.Next<Product>();
        Product product = new()
        {
            Id = id,
            Code = request.Code,
            Owner = person.Organisation,
            Name = request.Name,
            Gtin = request.Gtin,
            Form = request.Form,
            BaseUnit = request.BaseUnit,
            PackSize = request.PackSize,
            Contents = request.Contents.Select(c => new ProductContent
            {
                Product = id, Substance = c.Substance, NanogramsPerUnit = c.NanogramsPerUnit,
            }).ToList(),
        };
        db.Products.Add(product);
        await db.SaveChangesAsync();
        return TypedResults.Created((string?)null, ProductRow.Of(product));
    }
}

/// <summary>The product to add.</summary>
public sealed record ProductRequest
{
    [Text(64, MinimumLength = 1), Code]
    public required string Code { get; init; }

    [Text(200, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>GTIN, 14 digits.</summary>
    [Gtin, Code]
    public string? Gtin { get; init; }

    [Text(50)]
    public string? Form { get; init; }

    public required BaseUnit BaseUnit { get; init; }

    [Text(100)]
    public string? PackSize { get; init; }

    [AtMost(20)]
    public IReadOnlyList<ContentRequest> Contents { get; init; } = [];
}

/// <summary>Nanograms of a controlled substance in one base unit of the product.</summary>
public sealed record ContentRequest
{
    [Text(32, MinimumLength = 1), Code]
    public required string Substance { get; init; }

    [WholeNumber(1)]
    public required long NanogramsPerUnit { get; init; }
}
