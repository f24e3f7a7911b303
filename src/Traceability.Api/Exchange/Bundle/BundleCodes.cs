using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;

namespace Traceability.Api.Exchange.Bundle;

/// <summary>Keys → the codes that stand for them in a bundle; parties and products are few beside movements.</summary>
internal sealed class BundleCodes(TraceabilityDb db)
{
    private readonly Dictionary<Id<Organisation>, string> _parties = db.Organisations.AsNoTracking()
        .Select(o => new { o.Id, o.Code }).ToDictionary(o => o.Id, o => o.Code);

    private readonly Dictionary<Id<Site>, string> _sites = db.Sites.AsNoTracking()
        .Select(s => new { s.Id, s.Code }).ToDictionary(s => s.Id, s => s.Code);

    private readonly Dictionary<Id<Person>, string> _people = db.People.AsNoTracking()
        .Select(p => new { p.Id, p.Code }).ToDictionary(p => p.Id, p => p.Code);

    private readonly Dictionary<Id<Product>, Product> _products = db.Products.AsNoTracking()
        .Include(p => p.Contents).ToDictionary(p => p.Id);

    public string Party(Id<Organisation>? id) => id is { } key ? _parties[key] : "";

    public string Site(Id<Site>? id) => id is { } key ? _sites[key] : "";

    public string Person(Id<Person>? id) => id is { } key ? _people[key] : "";

    public Product Product(Id<Product> id) => _products[id];
}
