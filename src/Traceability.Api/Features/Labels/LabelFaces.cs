using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Seed;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Labels;

/// <summary>Reads what stands on the labels of packages: six queries for a sheet, however many labels.</summary>
internal sealed class LabelFaces(TraceabilityDb db, LabelKeys keys, string host)
{
    /// <summary>
    /// In the order of the codes; packages that are not among <paramref name="visible"/> are left out.
    /// </summary>
    public async Task<IReadOnlyList<LabelFace>> ReadAsync(
        IQueryable<Package> visible, IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        List<Package> packages = await visible.AsNoTracking().Where(p => codes.Contains(p.Code))
            .ToListAsync(cancellationToken);
        List<Id<Commodity>> lotIds = [.. packages.Select(p => p.Lot).OfType<Id<Commodity>>().Distinct()];
        Dictionary<Id<Commodity>, Lot> lots = await db.Lots.AsNoTracking().Where(l => lotIds.Contains(l.Id))
            .ToDictionaryAsync(l => l.Id, cancellationToken);
        List<Id<Product>> productIds =
        [
            .. packages.Select(p => p.Product).OfType<Id<Product>>().Concat(lots.Values.Select(l => l.Product))
                .Distinct(),
        ];
        Dictionary<Id<Product>, Product> products = await db.Products.AsNoTracking().Include(p => p.Contents)
            .Where(p => productIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        Dictionary<string, SubstanceClass> classes = await ClassesAsync(products.Values, cancellationToken);
        ILookup<Id<Package>, long> held = await HeldAsync(packages, cancellationToken);
        List<Id<Organisation>> issuers = [.. packages.Select(p => p.IssuedBy).Distinct()];
        Dictionary<Id<Organisation>, Organisation> units = await db.Organisations.AsNoTracking()
            .Where(o => issuers.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        Dictionary<string, LabelFace> faces = packages.ToDictionary(p => p.Code, p => Face(
            p, p.Lot is { } lot ? lots[lot] : null,
            (p.Lot is { } l ? lots[l].Product : p.Product) is { } made ? products[made] : null,
            classes, held[p.Id].Sum(), units[p.IssuedBy]));
        return [.. codes.Where(faces.ContainsKey).Select(c => faces[c])];
    }

    private LabelFace Face(
        Package package, Lot? lot, Product? product, Dictionary<string, SubstanceClass> classes, long units,
        Organisation issuer)
    {
        PackageCode code = PackageCode.Parse(package.Code).Value;
        LabelClaim claim = new(code, product?.Code ?? "", lot?.Number ?? "");
        IEnumerable<string> controls = product?.Contents.Select(c => classes[c.Substance]).Distinct().Order()
            .Select(c => c.Zh()) ?? [];
        IEnumerable<string> hazards = product?.Contents.Select(c => HazardSeed.Of(c.Substance)).OfType<string>()
            .SelectMany(h => h.Split('、')).Distinct() ?? [];
        return new LabelFace(
            LabelLink.Signed(claim, keys.Signer).ToAddress(host),
            code.ReadingForm,
            product?.Name ?? "混装外包装 / mixed",
            string.Join("、", controls),
            string.Join("、", hazards),
            lot?.Number ?? "",
            product is null || units == 0 ? "" : UnitName.Display(units, product.BaseUnit),
            issuer.Name,
            issuer.Code);
    }

    private async Task<Dictionary<string, SubstanceClass>> ClassesAsync(
        IEnumerable<Product> products, CancellationToken cancellationToken)
    {
        List<string> substances = [.. products.SelectMany(p => p.Contents).Select(c => c.Substance).Distinct()];
        return await db.Substances.AsNoTracking().Where(s => substances.Contains(s.Code))
            .ToDictionaryAsync(s => s.Code, s => s.Class, cancellationToken);
    }

    /// <summary>What is in each package now, wherever it stands.</summary>
    private async Task<ILookup<Id<Package>, long>> HeldAsync(
        List<Package> packages, CancellationToken cancellationToken)
    {
        List<Id<Package>> ids = packages.ConvertAll(p => p.Id);
        List<AccountBalance> held = await db.Accounts.AsNoTracking()
            .Where(a => a.Package != null && ids.Contains(a.Package.Value) && a.Entries > 0)
            .Where(a => a.Kind == AccountKind.OnHand || a.Kind == AccountKind.InTransit
                || a.Kind == AccountKind.Seized)
            .WithBalance(db).ToListAsync(cancellationToken);
        return held.ToLookup(h => h.Account.Package!.Value, h => h.Balance);
    }
}
