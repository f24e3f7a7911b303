using Microsoft.EntityFrameworkCore;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Db.Trace;

/// <summary>当前去向: the account of a package that holds something; custody before an end.</summary>
public static class CustodyReader
{
    public static async Task<Custody?> ReadAsync(TraceabilityDb db, string code, CancellationToken cancellationToken)
    {
        Package? package = await db.Packages.AsNoTracking().FirstOrDefaultAsync(p => p.Code == code, cancellationToken);
        if (package is null) return null;
        Package? outer = package.Parent is null ? null
            : await db.Packages.AsNoTracking().FirstOrDefaultAsync(p => p.Id == package.Parent, cancellationToken);
        Id<Package>? standing = (outer ?? package).Id;
        List<AccountBalance> held = await db.Accounts.AsNoTracking()
            .Where(a => a.Package == standing && a.Entries > 0)
            .WithBalance(db).Where(a => a.Balance > 0).ToListAsync(cancellationToken);
        AccountBalance? here =
            held.OrderBy(h => h.Account.Kind.IsCustody() ? 0 : 1).ThenBy(h => h.Account.Kind).FirstOrDefault();
        Lot? lot = package.Lot is null ? null
            : await db.Lots.AsNoTracking().FirstOrDefaultAsync(l => l.Id == package.Lot, cancellationToken);
        Recall? recall = lot is null ? null : await db.Recalls.AsNoTracking()
            .Where(r => r.Lot == lot.Id && r.LiftedAt == null).OrderBy(r => r.Id)
            .FirstOrDefaultAsync(cancellationToken);
        Id<Product>? made = lot?.Product ?? package.Product;
        Product? product = await db.Products.AsNoTracking().FirstOrDefaultAsync(p => p.Id == made, cancellationToken);
        if (here is null) return new Custody(package, outer, product, lot, null, 0, null, null, recall);
        Organisation owner = await db.Organisations.AsNoTracking()
            .FirstAsync(o => o.Id == here.Account.Owner, cancellationToken);
        string? place = await PlaceAsync(db, here.Account, cancellationToken);
        return new Custody(package, outer, product, lot, here.Account, here.Balance, owner, place, recall);
    }

    private static async Task<string?> PlaceAsync(TraceabilityDb db, Account account,
        CancellationToken cancellationToken)
    {
        if (account.Kind == AccountKind.InTransit)
        {
            Id<Consignment> consignment = new(account.Holder);
            string? later = await db.LegHandovers.Where(h => h.Consignment == consignment)
                .OrderByDescending(h => h.Leg).Select(h => h.Vehicle).FirstOrDefaultAsync(cancellationToken);
            return later ?? await db.Consignments.Where(c => c.Id == consignment).Select(c => c.Vehicle)
                .FirstOrDefaultAsync(cancellationToken);
        }

        if (account.Kind is AccountKind.Seized or AccountKind.Departed)
        {
            Id<Organisation> holder = new(account.Holder);
            return await db.Organisations.Where(o => o.Id == holder).Select(o => o.Name)
                .FirstOrDefaultAsync(cancellationToken);
        }

        Id<Site> site = new(account.Holder);
        return await db.Sites.Where(s => s.Id == site).Select(s => s.Name).FirstOrDefaultAsync(cancellationToken);
    }
}
