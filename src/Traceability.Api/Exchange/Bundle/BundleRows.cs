using Traceability.Db;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Api.Exchange.Bundle;

/// <summary>Which rows are in a bundle.</summary>
public sealed record BundleRows(
    IQueryable<Organisation> Organisations, IQueryable<Site> Sites, IQueryable<Person> People,
    IQueryable<Product> Products, IQueryable<Permit> Permits, IQueryable<Movement> Movements, IQueryable<Scan> Scans)
{
    public static BundleRows All(TraceabilityDb db) =>
        new(db.Organisations, db.Sites, db.People, db.Products, db.Permits, db.Movements, db.Scans);
}
