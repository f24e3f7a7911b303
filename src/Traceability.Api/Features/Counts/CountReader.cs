using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Counts;

/// <summary>What the books have at a site, and what they say of a label that does not belong there.</summary>
public sealed class CountReader(TraceabilityDbFactory factory)
{
    /// <summary>Packages and bulk lots of one count; a bigger store is counted product by product.</summary>
    public const int GoodsMost = 5_000;

    /// <summary>Null when the site is not the person's own. One row more than the limit says that there are more.
    /// </summary>
    public async Task<IReadOnlyList<ExpectedGoods>?> ExpectedAsync(
        CountScope scope, CurrentPerson person, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        Site? site = await db.Sites.AsNoTracking()
            .FirstOrDefaultAsync(s => s.Code == scope.Site && s.Organisation == person.Organisation,
                cancellationToken);
        if (site is null) return null;
        long holder = site.Id.Value;
        IQueryable<Account> accounts = Visibility.Accounts(db, person).AsNoTracking().Where(a =>
            a.Kind == AccountKind.OnHand && a.Holder == holder && a.Owner == person.Organisation && a.Entries > 0);
        IQueryable<Account> waiting = accounts.Where(a => a.PackageKey > 0 && db.LedgerEntries.Any(
            e => e.Account == a.Id && e.Seq == a.Entries && e.After == 0 && db.MovementLines.Any(
                l => l.Id == e.Line && db.Accounts.Any(
                    to => to.Id == l.To && to.Kind == AccountKind.Unaccounted))));
        List<ExpectedGoods> expected = await RowsAsync(
            db, accounts.WithBalance(db).Where(h => h.Balance > 0), scope, cancellationToken);
        List<ExpectedGoods> missed = await RowsAsync(
            db, waiting.Select(a => new AccountBalance
            {
                Account = a,
                Balance = db.LedgerEntries.Where(e => e.Account == a.Id && e.Seq == a.Entries)
                    .Select(e => e.Before).FirstOrDefault(),
            }), scope, cancellationToken);
        return [.. expected, .. missed.Select(m => m with { Book = 0, Missed = m.Book })];
    }

    private static async Task<List<ExpectedGoods>> RowsAsync(
        TraceabilityDb db, IQueryable<AccountBalance> held, CountScope scope, CancellationToken cancellationToken)
    {
        var rows = await (
            from h in held
            join l in db.Lots on h.Account.Commodity equals l.Id
            where scope.Lot == null || l.Number == scope.Lot
            join p in db.Products on l.Product equals p.Id
            where scope.Product == null || p.Code == scope.Product
            join k in db.Packages on h.Account.Package equals (Id<Package>?)k.Id into packages
            from package in packages.DefaultIfEmpty()
            orderby p.Code, l.Number, package!.Code
            select new { p.Code, p.Name, l.Number, Package = package!.Code, p.BaseUnit, h.Balance })
            .Take(GoodsMost + 1).ToListAsync(cancellationToken);
        return rows.ConvertAll(r =>
            new ExpectedGoods(r.Code, r.Name, r.Number, r.Package, r.BaseUnit, r.Balance, 0));
    }

    /// <summary>Why a scanned label is none of those expected.</summary>
    public async Task<CountStranger> StrangerAsync(
        string code, CurrentPerson person, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        Package? package = await Visibility.Packages(db, person).AsNoTracking()
            .FirstOrDefaultAsync(p => p.Code == code, cancellationToken);
        if (package is null)
        {
            bool known = await db.Packages.AnyAsync(p => p.Code == code, cancellationToken);
            return new CountStranger(code, known
                ? Tongue.Say("账上属于其他单位；请隔离并查明来源", "on another unit's books: set it apart and find out why it is here")
                : Tongue.Say("账上没有这个编码；请隔离并核对标签", "no such code on the books: set it apart and check the label"));
        }

        if (package.Parent is { } outer)
        {
            string? outerCode = await db.Packages.Where(p => p.Id == outer).Select(p => p.Code)
                .FirstOrDefaultAsync(cancellationToken);
            return new CountStranger(code, Tongue.Say(
                $"装在外包装 {outerCode} 内，请扫外包装；已拆开的请先登记拆包",
                $"packed in {outerCode}: scan that; if it was opened, record the unpacking first"));
        }

        AccountBalance? held = await Visibility.Accounts(db, person).AsNoTracking()
            .Where(a => a.Package == package.Id && a.Entries > 0).WithBalance(db)
            .Where(h => h.Balance > 0).OrderBy(h => h.Account.Kind).FirstOrDefaultAsync(cancellationToken);
        return new CountStranger(code, held is null
            ? Tongue.Say("账上已用完、发出或不在本单位；请查明来源", "used up, sent or no longer with you on the books")
            : await WhereAsync(db, held.Account, cancellationToken));
    }

    private static async Task<string> WhereAsync(
        TraceabilityDb db, Account account, CancellationToken cancellationToken)
    {
        if (account.Kind == AccountKind.InTransit)
            return Tongue.Say("账上还在途；到货的请先登记收货", "still in transit on the books: record the receipt first");
        Id<Site> id = new(account.Holder);
        Site? site = await db.Sites.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancellationToken);
        return account.Kind == AccountKind.OnHand
            ? Tongue.Say(
                $"账上在 {site?.Name}（{site?.Code}）或不在本次范围；确在此处的请登记移库",
                $"on the books at {site?.Name} ({site?.Code}) or outside this count: record a move if it is here")
            : Tongue.Say($"账上状态为{account.Kind.Zh()}", $"on the books as {account.Kind.En()}");
    }

    /// <summary>What a count that was recorded found, for its sheet. Null when it is not the person's to see.</summary>
    public static async Task<CountRecord?> RecordedAsync(
        long movement, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Movement> id = new(movement);
        Movement? count = await Visibility.Movements(db, person).AsNoTracking()
            .FirstOrDefaultAsync(m => m.Id == id && m.Kind == MovementKind.StockCount, cancellationToken);
        if (count is null) return null;
        var rows = await (
            from c in db.CountedStocks.AsNoTracking()
            where c.Movement == id
            join l in db.Lots on c.Lot equals l.Id
            join p in db.Products on l.Product equals p.Id
            join k in db.Packages on c.Package equals (Id<Package>?)k.Id into packages
            from package in packages.DefaultIfEmpty()
            orderby c.Item
            select new { c.Item, c.Counted, p.Code, p.Name, p.BaseUnit, l.Number, Package = package!.Code })
            .ToListAsync(cancellationToken);
        // What a line put on the account is plus, what it took off is minus.
        var moved = await (
            from l in db.MovementLines.AsNoTracking()
            where l.Movement == id
            join to in db.Accounts on l.To equals to.Id
            select new { l.Item, Signed = to.Kind == AccountKind.OnHand ? l.Quantity : -l.Quantity })
            .ToListAsync(cancellationToken);
        Dictionary<int, long> differences = moved.GroupBy(m => m.Item)
            .ToDictionary(g => g.Key, g => g.Sum(m => m.Signed));
        Site? site = await db.Sites.AsNoTracking().FirstOrDefaultAsync(s => s.Id == count.Site, cancellationToken);
        List<Id<Person>> persons = [.. new[] { count.HandedOverBy, count.TakenOverBy }.OfType<Id<Person>>()];
        Dictionary<Id<Person>, string> names = await db.People.AsNoTracking().Where(p => persons.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        return new CountRecord(
            count, site?.Code, site?.Name,
            count.HandedOverBy is { } counter ? names.GetValueOrDefault(counter) : null,
            count.TakenOverBy is { } checker ? names.GetValueOrDefault(checker) : null,
            rows.ConvertAll(r => new CountDifference(
                new ExpectedGoods(
                    r.Code, r.Name, r.Number, r.Package, r.BaseUnit,
                    r.Counted - differences.GetValueOrDefault(r.Item), 0),
                r.Counted)));
    }
}
