using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Storage;

/// <summary>一个账户的台账: whose, where, of what; and a page of its lines as on paper.</summary>
public static class AccountBookReader
{
    /// <summary>Null when there is no such account among those the person may see.</summary>
    public static async Task<AccountBookHead?> HeadAsync(
        long account, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Account> id = new(account);
        var found = await (
            from a in Visibility.Accounts(db, person).AsNoTracking()
            where a.Id == id && a.Kind != AccountKind.Origin
            join l in db.Lots on a.Commodity equals l.Id
            join p in db.Products on l.Product equals p.Id
            join o in db.Organisations on a.Owner equals o.Id
            join k in db.Packages on a.Package equals (Id<Package>?)k.Id into packages
            from package in packages.DefaultIfEmpty()
            select new { Account = a, Lot = l.Number, Product = p, Owner = o.Name, Package = package!.Code })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null) return null;
        Dictionary<long, Site> site = await StockReader.SitesAsync(
            db, [new Id<Site>(found.Account.Holder)], cancellationToken);
        Dictionary<Id<Product>, IReadOnlyList<SubstanceClass>> classes =
            await StockReader.ClassesAsync(db, [found.Product.Id], cancellationToken);
        long balance = await db.LedgerEntries
            .Where(e => e.Account == id && e.Seq == found.Account.Entries).Select(e => e.After)
            .FirstOrDefaultAsync(cancellationToken);
        bool isAtSite = found.Account.Kind is not (AccountKind.InTransit or AccountKind.Seized
            or AccountKind.Departed);
        return new AccountBookHead(
            account, found.Account.Kind, found.Owner,
            isAtSite ? site.GetValueOrDefault(found.Account.Holder)?.Code : null,
            isAtSite ? site.GetValueOrDefault(found.Account.Holder)?.Name : null,
            found.Product.Code, found.Product.Name, classes.GetValueOrDefault(found.Product.Id) ?? [], found.Lot,
            found.Package, found.Product.BaseUnit, balance, found.Account.Entries);
    }

    /// <summary>The lines after an entry of the chain, and the last entry when more follow.</summary>
    public static async Task<(IReadOnlyList<PaperLine> Lines, long? Next)> PageAsync(
        long account, long after, int size, TraceabilityDb db, CancellationToken cancellationToken)
    {
        Id<Account> id = new(account);
        var rows = await (
            from e in db.LedgerEntries.AsNoTracking()
            where e.Account == id && e.Seq > after
            join l in db.MovementLines on e.Line equals l.Id
            orderby e.Seq
            select new { e.Seq, e.Side, e.Quantity, e.Before, l.Movement })
            .Take(size + 1).ToListAsync(cancellationToken);
        bool goesOn = rows.Count > size;
        if (goesOn) rows.RemoveAt(size);
        IReadOnlyDictionary<Id<Movement>, BookEntry> named =
            await BookVouchers.ReadAsync(db, [.. rows.Select(r => r.Movement).Distinct()], cancellationToken);
        List<BookEntry> vouchers = rows.ConvertAll(r => named[r.Movement] with
        {
            Entry = r.Seq, In = r.Side == 1 ? r.Quantity : 0, Out = r.Side == 1 ? 0 : r.Quantity,
        });
        PaperStart start = await StartAsync(db, id, after, cancellationToken);
        return (PaperBook.Lines(start, vouchers, !goesOn), goesOn ? rows[^1].Seq : null);
    }

    /// <summary>What the running month had seen before the page begins.</summary>
    private static async Task<PaperStart> StartAsync(
        TraceabilityDb db, Id<Account> account, long after, CancellationToken cancellationToken)
    {
        if (after <= 0) return new PaperStart(0, 0, 0, null, IsFirst: true);
        var chain =
            from e in db.LedgerEntries
            where e.Account == account && e.Seq <= after
            join l in db.MovementLines on e.Line equals l.Id
            join m in db.Movements on l.Movement equals m.Id
            select new { e.Seq, e.Side, e.Quantity, e.After, m.RecordedAt };
        var last = await chain.OrderByDescending(e => e.Seq).FirstOrDefaultAsync(cancellationToken);
        if (last is null) return new PaperStart(0, 0, 0, null, IsFirst: true);
        DateOnly month = PaperBook.MonthOf(last.RecordedAt);
        DateTime from = ChinaTime.StartOf(month);
        DateTime to = ChinaTime.StartOf(month.AddMonths(1));
        long before = await chain.Where(e => e.RecordedAt < from || e.RecordedAt >= to)
            .MaxAsync(e => (long?)e.Seq, cancellationToken) ?? 0;
        long came = await chain.Where(e => e.Seq > before && e.Side == 1).SumAsync(e => e.Quantity, cancellationToken);
        long went = await chain.Where(e => e.Seq > before && e.Side == -1).SumAsync(e => e.Quantity, cancellationToken);
        return new PaperStart(last.After, came, went, month, IsFirst: false);
    }
}

/// <summary>What stands above the lines of one account's book.</summary>
public sealed record AccountBookHead(
    long Account, AccountKind State, string Owner, string? Site, string? SiteName, string Product, string ProductName,
    IReadOnlyList<SubstanceClass> Classes, string Lot, string? Package, BaseUnit Unit, long Balance, long Entries);
