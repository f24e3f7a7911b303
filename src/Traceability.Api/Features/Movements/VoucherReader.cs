using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Movements;

/// <summary>凭证: a movement with every name on it, its lines in words, its papers.</summary>
public static class VoucherReader
{
    public static async Task<Voucher?> ReadAsync(
        TraceabilityDb db, CurrentPerson person, long number, CancellationToken cancellationToken)
    {
        Id<Movement> id = new(number);
        Movement? m = await Visibility.Movements(db, person).AsNoTracking()
            .FirstOrDefaultAsync(x => x.Id == id, cancellationToken);
        if (m is null) return null;
        Id<Organisation>[] parties =
            [.. new[] { m.Organisation, m.Owner, m.Counterparty, m.Carrier }.OfType<Id<Organisation>>()];
        Dictionary<Id<Organisation>, string> units = await db.Organisations.AsNoTracking()
            .Where(o => parties.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        Id<Site>[] places = [.. new[] { m.Site, m.CounterSite }.OfType<Id<Site>>()];
        Dictionary<Id<Site>, string> sites = await db.Sites.AsNoTracking().Where(s => places.Contains(s.Id))
            .ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        Dictionary<Id<Person>, string> people = await Visibility.PeopleNamed(db, person, [id]).AsNoTracking()
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        Id<Movement>?[] linked = [m.RefersTo, m.Reverses];
        List<Movement> others = await Visibility.Movements(db, person).AsNoTracking()
            .Where(x => linked.Contains(x.Id) || x.Reverses == id).ToListAsync(cancellationToken);
        return new Voucher(
            m,
            units,
            sites,
            people,
            others.Find(x => x.Id == m.RefersTo),
            others.Find(x => x.Id == m.Reverses),
            others.Find(x => x.Reverses == id),
            await LinesAsync(db, id, cancellationToken),
            await db.Attachments.AsNoTracking().Where(a => a.Movement == id).OrderBy(a => a.Id)
                .Select(a => new VoucherPaper(
                    EF.Property<Id<Attachment>>(a, nameof(Attachment.Id)).Value, a.FileName, a.Hash, a.AddedAt))
                .ToListAsync(cancellationToken));
    }

    private static async Task<IReadOnlyList<VoucherLine>> LinesAsync(
        TraceabilityDb db, Id<Movement> movement, CancellationToken cancellationToken)
    {
        var rows = await (
            from line in db.MovementLines.AsNoTracking()
            where line.Movement == movement
            join f in db.Accounts on line.From equals f.Id
            join t in db.Accounts on line.To equals t.Id
            join l in db.Lots on line.Commodity equals l.Id into lots
            from lot in lots.DefaultIfEmpty()
            join p in db.Products on lot!.Product equals p.Id into products
            from product in products.DefaultIfEmpty()
            join x in db.PermitLines on line.Commodity equals x.Id into papers
            from paper in papers.DefaultIfEmpty()
            join n in db.Permits on paper!.Permit equals n.Id into permits
            from permit in permits.DefaultIfEmpty()
            join s in db.Substances on paper!.Substance equals s.Code into substances
            from substance in substances.DefaultIfEmpty()
            join k in db.Packages on (t.Package ?? f.Package) equals k.Id into packages
            from package in packages.DefaultIfEmpty()
            orderby line.Id
            select new
            {
                From = f.Kind, To = t.Kind, line.Quantity, Product = product!.Name, ProductCode = product.Code,
                ProductUnit = (BaseUnit?)product.BaseUnit, Lot = lot!.Number, Package = package!.Code,
                Permit = permit!.Number, Zh = substance!.NameZh, En = substance.NameEn,
                PaperUnit = (BaseUnit?)paper!.Unit,
            }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new VoucherLine(
            r.From, r.To, r.Product ?? Tongue.Say(r.Zh ?? "", r.En ?? ""), r.ProductCode, r.Lot, r.Package, r.Permit,
            r.Quantity, r.ProductUnit ?? r.PaperUnit ?? BaseUnit.Milligram))];
    }
}

/// <summary>A movement with the names that stand on its voucher.</summary>
public sealed record Voucher(
    Movement Movement,
    IReadOnlyDictionary<Id<Organisation>, string> Units,
    IReadOnlyDictionary<Id<Site>, string> Sites,
    IReadOnlyDictionary<Id<Person>, string> People,
    Movement? Answers,
    Movement? TakesBack,
    Movement? TakenBackBy,
    IReadOnlyList<VoucherLine> Lines,
    IReadOnlyList<VoucherPaper> Papers)
{
    public IEnumerable<VoucherLine> Goods => Lines.Where(l => l.Permit is null);

    /// <summary>What was drawn, a sum for each permit, substance and way.</summary>
    public IEnumerable<VoucherLine> Draws => Lines.Where(l => l.Permit is not null)
        .GroupBy(l => (l.Permit, l.Goods, l.From, l.To, l.Unit))
        .Select(g => g.First() with { Quantity = g.Sum(l => l.Quantity) });
}

/// <summary>So much from one account to another, in base units; of a permit when one is named.</summary>
public sealed record VoucherLine(
    AccountKind From, AccountKind To, string Goods, string? Product, string? Lot, string? Package, string? Permit,
    long Quantity, BaseUnit Unit);

/// <summary>A paper kept with its hash.</summary>
public sealed record VoucherPaper(long Id, string FileName, byte[] Hash, DateTime AddedAt);
