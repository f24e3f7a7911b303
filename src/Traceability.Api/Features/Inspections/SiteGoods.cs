using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Counts;
using Traceability.Api.Language;
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

    /// <summary>Why a store is not counted at once.</summary>
    public static string TooMany => Tongue.Say(
        $"账面超过 {CountReader.GoodsMost} 项，一次清点不完；请单位按库区分设库房后分别清点",
        $"More than {CountReader.GoodsMost} on the books of this store: have the unit divide it, then count each");

    /// <returns>Null when more stands there than can be counted at once.</returns>
    public static async Task<IReadOnlyList<ExpectedGoods>?> ReadAsync(
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
        if (rows.Count > CountReader.GoodsMost) return null;
        // In a warehouse a lot may stand in bulk for several owners: it is measured once.
        return [.. rows.GroupBy(r => (r.Code, r.Name, r.Number, r.Package, r.BaseUnit)).Select(g => new ExpectedGoods(
            g.Key.Code, g.Key.Name, g.Key.Number, g.Key.Package, g.Key.BaseUnit, g.Sum(r => r.Balance), 0))];
    }
}
