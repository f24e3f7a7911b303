using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange.Books;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Api.Exchange.Profiles;

/// <summary>
/// Registers the parties, storehouses and products that a two-party report names, before its movements are recorded.
/// </summary>
internal sealed class TwoPartyRegister(TraceabilityDbFactory factory, BookProfile profile, IdSource ids)
{
    private readonly Dictionary<string, Organisation?> _parties = [];
    private readonly Dictionary<string, Product?> _products = [];

    /// <summary>Remembers what the row names; returns the product's code.</summary>
    public string Note(BookLine line)
    {
        foreach (string part in (string[])["reporter", "partner"])
        {
            string code = line[part];
            if (!_parties.ContainsKey(code)) _parties[code] = Party(code, line[$"{part}_kind"]);
        }

        string product = line["product"];
        if (!_products.ContainsKey(product)) _products[product] = ProductOf(product, line);
        return product;
    }

    /// <summary>Writes what is new since the last time.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        List<Organisation> parties = [.. _parties.Values.OfType<Organisation>()];
        List<Product> products = [.. _products.Values.OfType<Product>()];
        if (parties.Count + products.Count == 0) return;
        await using TraceabilityDb db = factory.CreateDbContext();
        List<string> codes = parties.ConvertAll(p => p.Code);
        HashSet<string> known = [.. await db.Organisations.Where(o => codes.Contains(o.Code)).Select(o => o.Code)
            .ToListAsync(cancellationToken)];
        List<string> numbers = products.ConvertAll(p => p.Code);
        HashSet<string> listed = [.. await db.Products.Where(p => numbers.Contains(p.Code)).Select(p => p.Code)
            .ToListAsync(cancellationToken)];
        foreach (Organisation party in parties.Where(p => !known.Contains(p.Code)))
        {
            db.Organisations.Add(party);
            db.Sites.Add(new Site
            {
                Id = ids.Next<Site>(), Organisation = party.Id, Code = $"{party.Code}-1", Name = party.Name,
                Kind = party.Is(OrganisationKinds.Pharmacy) ? SiteKind.Pharmacy : SiteKind.Warehouse, Region = "",
            });
        }

        db.Products.AddRange(products.Where(p => !listed.Contains(p.Code)));
        await db.SaveChangesAsync(cancellationToken);
        foreach (Organisation party in parties) _parties[party.Code] = null;
        foreach (Product product in products) _products[product.Code] = null;
    }

    private Organisation Party(string code, string kind) => new()
    {
        Id = ids.Next<Organisation>(),
        Code = code,
        Name = code,
        Kinds = OrganisationKinds.Foreign
            | (BookValues.Word<OrganisationKinds>(profile.Meaning("kind", kind)) ?? OrganisationKinds.None),
        Region = "",
        Status = OrganisationStatus.Registered,
        Note = kind,
    };

    private Product ProductOf(string code, BookLine line)
    {
        Id<Product> id = ids.Next<Product>();
        string[] content = line["content"].Split('=');
        string name = line["product_name"].Length > 0 ? line["product_name"] : code;
        return new Product
        {
            Id = id,
            Code = code,
            Name = name,
            Form = line.Optional("form"),
            BaseUnit = UnitName.TryMeasure("1", profile.Unit)?.Unit ?? BaseUnit.Piece,
            PackSize = line.Optional("pack_size"),
            Contents = content.Length == 2 && BookValues.Scaled(content[1], 6) is { } nanograms
                ? new List<ProductContent>
                {
                    new() { Product = id, Substance = content[0], NanogramsPerUnit = nanograms },
                }
                : [],
        };
    }
}
