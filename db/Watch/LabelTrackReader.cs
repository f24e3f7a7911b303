using Microsoft.EntityFrameworkCore;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Db.Watch;

/// <summary>
/// Reads where labels were scanned and where the books had their packages, a page of packages at a time.
/// </summary>
public sealed class LabelTrackReader(TraceabilityDbFactory factory)
{
    private const int PageSize = 500;

    /// <summary>
    /// The tracks of the next scanned packages after a key, in key order; empty when there are no more.
    /// </summary>
    public async Task<IReadOnlyList<LabelTrack>> PageAsync(
        Id<Package> after, DateTime until, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        List<Package> packages = await db.Packages.AsNoTracking()
            .Where(p => p.Id > after && db.Scans.Any(s => s.Package == p.Id))
            .OrderBy(p => p.Id).Take(PageSize).ToListAsync(cancellationToken);
        return packages.Count == 0 ? [] : await TracksAsync(db, packages, until, cancellationToken);
    }

    /// <summary>The track of one package, as the job would see it.</summary>
    public async Task<LabelTrack> OfAsync(Package package, DateTime until, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        return (await TracksAsync(db, [package], until, cancellationToken))[0];
    }

    private static async Task<IReadOnlyList<LabelTrack>> TracksAsync(
        TraceabilityDb db, List<Package> packages, DateTime until, CancellationToken cancellationToken)
    {
        Id<Package>[] ids = [.. packages.Select(p => p.Id)];
        Id<Product>[] made = [.. packages.Select(p => p.Product).OfType<Id<Product>>().Distinct()];
        Dictionary<Id<Product>, Product> products = await db.Products.AsNoTracking().Include(p => p.Contents)
            .Where(p => made.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        ILookup<Id<Package>, LabelScan> scans = await ScansAsync(db, ids, until, cancellationToken);
        ILookup<Id<Package>, CustodyStep> custody = await CustodyAsync(db, ids, until, cancellationToken);
        return [.. packages.Select(p => new LabelTrack(
            p, p.Product is { } product ? products[product] : null, [.. scans[p.Id]],
            // What is packed inside another package moves with it: only its own scans can be judged.
            p.Parent is null ? [.. custody[p.Id]] : []))];
    }

    private static async Task<ILookup<Id<Package>, LabelScan>> ScansAsync(
        TraceabilityDb db, Id<Package>[] ids, DateTime until, CancellationToken cancellationToken)
    {
        var scans = await (
            from s in db.Scans.AsNoTracking()
            where s.Package != null && ids.Contains(s.Package.Value) && s.At < until
            where s.LatitudeMicrodegrees != null && s.LongitudeMicrodegrees != null
            orderby s.At, s.Id
            join k in db.Sites on s.Site equals (Id<Site>?)k.Id into sites
            from site in sites.DefaultIfEmpty()
            select new { Scan = s, Host = site == null ? s.Organisation : site.Organisation })
            .ToListAsync(cancellationToken);
        return scans.ToLookup(s => s.Scan.Package!.Value, s => new LabelScan(
            s.Scan.Id, s.Scan.At, s.Scan.LatitudeMicrodegrees!.Value, s.Scan.LongitudeMicrodegrees!.Value, s.Host,
            s.Scan.Place));
    }

    private static async Task<ILookup<Id<Package>, CustodyStep>> CustodyAsync(
        TraceabilityDb db, Id<Package>[] ids, DateTime until, CancellationToken cancellationToken)
    {
        var rows = await (
            from a in db.Accounts.AsNoTracking()
            where a.Package != null && ids.Contains(a.Package.Value)
            join e in db.LedgerEntries on a.Id equals e.Account
            where e.Side == 1
            join l in db.MovementLines on e.Line equals l.Id
            join m in db.Movements on l.Movement equals m.Id
            join f in db.Accounts on l.From equals f.Id
            join outgoing in db.LedgerEntries.Where(x => x.Side == -1) on e.Line equals outgoing.Line
            where m.RecordedAt < until
            orderby m.OccurredAt, m.Id
            select new
            {
                Package = a.Package!.Value,
                m.RequestId,
                m.OccurredAt,
                a.Kind,
                a.Owner,
                a.Holder,
                LeftBehind = f.Package == a.Package ? outgoing.After : 0,
            }).ToListAsync(cancellationToken);
        Id<Site>[] places = [.. rows.Where(r => IsAtSite(r.Kind)).Select(r => new Id<Site>(r.Holder)).Distinct()];
        Dictionary<Id<Site>, Site> sites = await db.Sites.AsNoTracking().Where(s => places.Contains(s.Id))
            .ToDictionaryAsync(s => s.Id, cancellationToken);
        return rows.ToLookup(r => r.Package, r =>
        {
            Site? site = IsAtSite(r.Kind) ? sites.GetValueOrDefault(new Id<Site>(r.Holder)) : null;
            bool leaves = !r.Kind.IsCustody();
            return new CustodyStep(
                r.RequestId, r.OccurredAt,
                // A drum used in part stays where it is.
                leaves && r.LeftBehind > 0 ? AccountKind.OnHand : r.Kind,
                site?.Organisation ?? r.Owner, site?.LatitudeMicrodegrees, site?.LongitudeMicrodegrees,
                leaves && r.LeftBehind == 0);
        });
    }

    private static bool IsAtSite(AccountKind kind) =>
        kind is AccountKind.OnHand or AccountKind.Consumed or AccountKind.Transformed or AccountKind.Destroyed;
}
