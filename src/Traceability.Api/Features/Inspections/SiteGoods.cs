using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Counts;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Inspections;

/// <summary>What the books have at a store of the inspected unit now, whoever owns it.</summary>
internal static class SiteGoods
{
    public static Task<Site?> SiteAsync(
        TraceabilityDb db, Id<Organisation> unit, string code, CancellationToken stop) =>
        db.Sites.AsNoTracking().FirstOrDefaultAsync(s => s.Organisation == unit && s.Code == code, stop);

    public static async Task<IReadOnlyList<ExpectedGoods>> ReadAsync(
        TraceabilityDb db, CurrentPerson person, Site site, CancellationToken stop)
    {
        var rows = await (
            from h in Visibility.StandingAt(db, person, site).AsNoTracking().WithBalance(db).Where(h => h.Balance > 0)
            join l in db.Lots on h.Account.Commodity equals l.Id
            join p in db.Products on l.Product equals p.Id
            join k in db.Packages on h.Account.Package equals (Id<Package>?)k.Id into packages
            from package in packages.DefaultIfEmpty()
            orderby p.Code, l.Number, package!.Code
            select new { p.Code, p.Name, l.Number, Package = package!.Code, p.BaseUnit, h.Balance })
            .Take(CountReader.GoodsMost + 1).ToListAsync(stop);
        // In a warehouse a lot may stand in bulk for several owners: it is measured once.
        return [.. rows.GroupBy(r => (r.Code, r.Name, r.Number, r.Package, r.BaseUnit)).Select(g => new ExpectedGoods(
            g.Key.Code, g.Key.Name, g.Key.Number, g.Key.Package, g.Key.BaseUnit, g.Sum(r => r.Balance), 0))];
    }
}
