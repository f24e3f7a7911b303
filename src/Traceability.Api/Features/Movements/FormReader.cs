using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Movements;

/// <summary>
/// What a form offers and shows while it is filled. Everything by <see cref="Visibility"/>; each question with a
/// context of its own, for the form stays connected.
/// </summary>
public sealed partial class FormReader(TraceabilityDbFactory factory)
{
    private const int RecentMovements = 200;
    private const int ProductsMost = 500;
    private const int StockMost = 500;

    public async Task<FormChoices> ChoicesAsync(
        FormShape shape, CurrentPerson person, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        Id<Organisation> own = person.Organisation;
        List<Movement> recent = await Visibility.NewestMovements(
                db, person, m => m.Where(x => x.Organisation == own && x.Kind == shape.Kind), RecentMovements)
            .AsNoTracking().ToListAsync(cancellationToken);
        recent.Sort((a, b) => b.Id.CompareTo(a.Id));
        Dictionary<string, Product> goods = await GoodsAsync(db, person, recent, cancellationToken);
        IReadOnlyList<Choice> people = await PeopleAsync(db, person, cancellationToken);
        return new FormChoices
        {
            Sites = await db.Sites.AsNoTracking().Where(s => s.Organisation == own).OrderBy(s => s.Code)
                .Select(s => new Choice(s.Code, s.Name)).ToListAsync(cancellationToken),
            People = people,
            Partners = await PartnersAsync(db, person, shape, recent, cancellationToken),
            PartnerSites = await PartnerSitesAsync(db, recent, cancellationToken),
            Products = [.. goods.Values.Select(p => new Choice(p.Code, p.Name))],
            PurchasePermits = await PermitsAsync(db, person, [.. recent.Select(m => m.PurchasePermitNumber)], false,
                cancellationToken),
            TransportPermits = await PermitsAsync(db, person, [.. recent.Select(m => m.TransportPermitNumber)], true,
                cancellationToken),
            Carriers = await NamedAsync(db, [.. recent.Select(m => m.Carrier)], cancellationToken),
            Drivers = await DriversAsync(db, person, recent, cancellationToken),
            Vehicles = [.. recent.Select(m => m.Vehicle).OfType<string>().Distinct().Select(v => new Choice(v, ""))],
            References = await ReferencesAsync(db, person, shape.Kind, cancellationToken),
            Goods = goods,
        };
    }

    /// <summary>What is on hand at one of the own sites, by product, lot and package.</summary>
    public async Task<IReadOnlyList<StockLine>> StockAsync(
        CurrentPerson person, string site, IReadOnlyCollection<string> products, CancellationToken cancellationToken)
    {
        if (products.Count == 0) return [];
        await using TraceabilityDb db = factory.CreateDbContext();
        Id<Organisation> own = person.Organisation;
        Site? store = await db.Sites.AsNoTracking()
            .FirstOrDefaultAsync(s => s.Code == site && s.Organisation == own, cancellationToken);
        if (store is null) return [];
        long holder = store.Id.Value;
        return await (
            from held in Visibility.Accounts(db, person).AsNoTracking()
                .Where(a => a.Kind == AccountKind.OnHand && a.Holder == holder).WithBalance(db)
            where held.Balance > 0
            join lot in db.Lots on held.Account.Commodity equals lot.Id
            join product in db.Products on lot.Product equals product.Id
            where products.Contains(product.Code)
            join code in db.Packages on held.Account.Package equals code.Id into packages
            from package in packages.DefaultIfEmpty()
            orderby lot.Id descending
            select new StockLine(product.Code, lot.Number, package!.Code, held.Balance))
            .Take(StockMost).ToListAsync(cancellationToken);
    }

    private static async Task<Dictionary<string, Product>> GoodsAsync(
        TraceabilityDb db, CurrentPerson person, List<Movement> recent, CancellationToken cancellationToken)
    {
        Id<Organisation> own = person.Organisation;
        Id<Movement>[] movements = [.. recent.Select(m => m.Id)];
        var moved = await (
            from line in db.MovementLines
            where movements.Contains(line.Movement)
            join lot in db.Lots on line.Commodity equals lot.Id
            select new { lot.Product, line.Movement }).ToListAsync(cancellationToken);
        List<Id<Product>> used = [.. moved.OrderByDescending(l => l.Movement).Select(l => l.Product).Distinct()];
        // What one holds one may book, also when another made and registered it.
        Id<Product>[] held = [.. await GoodsReader.ProductsAsync(db, own, cancellationToken)];
        List<Product> all = await db.Products.AsNoTracking().Include(p => p.Contents)
            .Where(p => held.Contains(p.Id) || Visibility.Products(db, person).Any(x => x.Id == p.Id))
            .OrderBy(p => p.Code).Take(ProductsMost).ToListAsync(cancellationToken);
        return all.OrderBy(p => used.IndexOf(p.Id) is >= 0 and { } place ? place : int.MaxValue)
            .ToDictionary(p => p.Code);
    }

    private static async Task<IReadOnlyList<Choice>> PeopleAsync(
        TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Organisation>? own = person.Organisation;
        return await Visibility.People(db, person).AsNoTracking()
            .Where(p => p.Organisation == own && p.Role != PersonRole.NaturalPerson).OrderBy(p => p.Code)
            .Select(p => new Choice(p.Code, p.Name)).ToListAsync(cancellationToken);
    }

    /// <summary>Those of movements of this kind first, then everyone one has traded with.</summary>
    private static async Task<IReadOnlyList<Choice>> PartnersAsync(
        TraceabilityDb db, CurrentPerson person, FormShape shape, List<Movement> recent,
        CancellationToken cancellationToken)
    {
        if (shape.Counterparty == FieldNeed.None) return [];
        Id<Organisation> own = person.Organisation;
        List<Movement> any = await Visibility.NewestMovements(
                db, person, m => m.Where(x => x.Counterparty != null), RecentMovements)
            .AsNoTracking().ToListAsync(cancellationToken);
        return await NamedAsync(
            db,
            [.. recent.Select(m => m.Counterparty), .. any.OrderByDescending(m => m.Id).Select(m =>
                m.Organisation == own ? m.Counterparty : person.IsEnterprise ? m.Organisation : null)],
            cancellationToken);
    }

    private static async Task<IReadOnlyList<Choice>> NamedAsync(
        TraceabilityDb db, List<Id<Organisation>?> parties, CancellationToken cancellationToken)
    {
        List<Id<Organisation>> ids = [.. parties.OfType<Id<Organisation>>().Distinct()];
        Dictionary<Id<Organisation>, Choice> names = await db.Organisations.AsNoTracking()
            .Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => new Choice(o.Code, o.Name),
                cancellationToken);
        return [.. ids.Where(names.ContainsKey).Select(id => names[id])];
    }

    private static async Task<IReadOnlyList<Choice>> PartnerSitesAsync(
        TraceabilityDb db, List<Movement> recent, CancellationToken cancellationToken)
    {
        List<Id<Site>> sites = [.. recent.Select(m => m.CounterSite).OfType<Id<Site>>().Distinct()];
        return await db.Sites.AsNoTracking().Where(s => sites.Contains(s.Id))
            .Select(s => new Choice(s.Code, s.Name)).ToListAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<Choice>> DriversAsync(
        TraceabilityDb db, CurrentPerson person, List<Movement> recent, CancellationToken cancellationToken)
    {
        List<Id<Person>> drivers =
            [.. recent.SelectMany(m => new[] { m.Driver, m.TakenOverBy }).OfType<Id<Person>>().Distinct()];
        return await Visibility.PeopleNamed(db, person, [.. recent.Select(m => m.Id)]).AsNoTracking()
            .Where(p => drivers.Contains(p.Id) && p.Role != PersonRole.NaturalPerson)
            .Select(p => new Choice(p.Code, p.Name)).ToListAsync(cancellationToken);
    }

    /// <summary>Those cited last, then one's own that are valid: for the road, or for goods.</summary>
    private static async Task<IReadOnlyList<Choice>> PermitsAsync(
        TraceabilityDb db, CurrentPerson person, List<string?> cited, bool forRoad, CancellationToken cancellationToken)
    {
        Id<Organisation> own = person.Organisation;
        List<Choice> held = await (
            from permit in Visibility.Permits(db, person).AsNoTracking()
            where permit.Holder == own && permit.Status == PermitStatus.Valid
            join type in db.PermitTypes on permit.Type equals type.Code
            where (type.IssuedFor == "transport") == forRoad && permit.Lines.Any(l => l.Quantity != null)
            orderby permit.ValidTo descending
            select new Choice(permit.Number, Tongue.Say(type.NameZh, type.NameEn))).ToListAsync(cancellationToken);
        return [.. cited.OfType<string>().Select(n => new Choice(n, "")).Concat(held)
            .GroupBy(c => c.Code).Select(g => g.Last()).Take(ChoicesMost)];
    }

    private const int ChoicesMost = 50;
}

/// <summary>So much on hand of a lot, in bulk or in a package; base units.</summary>
public sealed record StockLine(string Product, string Lot, string? Package, long Balance);
