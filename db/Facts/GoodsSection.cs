using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;

namespace Traceability.Db.Facts;

/// <summary>
/// Products, lots and packages named by a batch of drafts. New lots and packages are made once per batch.
/// </summary>
internal sealed class GoodsSection(
    IReadOnlyDictionary<string, Product> products,
    IReadOnlyDictionary<string, Substance> substances,
    Dictionary<(Id<Product>, string), Lot> lots,
    Dictionary<string, Package> packages,
    IReadOnlyDictionary<Id<Package>, AccountKey> bookedAt)
{
    private readonly HashSet<Id<Commodity>> _newLots = [];
    private readonly HashSet<Id<Package>> _newPackages = [];

    /// <summary>
    /// Null (with a fault) when something the item names is not on the books and may not come into being here.
    /// </summary>
    public GoodsFacts? Resolve(MovementDraft draft, int index, Id<Organisation> organisation, IdSource ids,
        List<FieldFault> faults)
    {
        DraftItem item = draft.Items[index];
        string field = $"items[{index}]";
        if (!products.TryGetValue(item.Product, out Product? product))
        {
            faults.Add(Faults.Unknown($"{field}.product", "产品", "product", item.Product));
            return null;
        }

        bool namesLot = draft.Kind is not (MovementKind.Order or MovementKind.OrderCancelled);
        Lot? lot = namesLot ? LotOf(draft, item, product, organisation, ids) : null;
        if (namesLot && lot is null)
        {
            faults.Add(Faults.Unknown($"{field}.lot", $"产品 {product.Code} 的批号", $"lot of product {product.Code}",
                item.Lot));
            return null;
        }

        int before = faults.Count;
        Package? package = item.Package is null
            ? null : PackageOf(draft, item.Package, item, product, lot, organisation, ids, $"{field}.package", faults);
        Package? inner = item.InnerPackage is null ? null : packages.GetValueOrDefault(item.InnerPackage);
        if (item.Package is not null && package is null && faults.Count == before)
            faults.Add(Faults.Unknown($"{field}.package", "包装", "package", item.Package));
        if (item.InnerPackage is not null && inner is null)
            faults.Add(Faults.Unknown($"{field}.innerPackage", "内包装", "inner package", item.InnerPackage));
        if (package?.Lot is { } held && lot is not null && held != lot.Id)
            faults.Add(Faults.Of($"{field}.package", $"包装 {package.Code} 属于另一批号",
                $"Package {package.Code} holds another lot"));
        return new GoodsFacts
        {
            Item = index,
            Claim = item,
            Product = product,
            Substances = [.. product.Contents.Select(c => substances[c.Substance])],
            Lot = lot?.Id ?? default,
            LotIsNew = lot is not null && _newLots.Contains(lot.Id),
            Package = package?.Id,
            PackageIsNew = package is not null && _newPackages.Contains(package.Id),
            InnerPackage = inner?.Id,
            PackedIn = package?.Parent,
            BookedAt = package is null ? null : bookedAt.TryGetValue(package.Id, out AccountKey key) ? key : null,
        };
    }

    public IEnumerable<Lot> NewLots(IEnumerable<GoodsFacts> goods) =>
        goods.Where(g => g.LotIsNew).Select(g => lots[(g.Product.Id, g.Claim.Lot)]);

    public IEnumerable<Package> NewPackages(IEnumerable<GoodsFacts> goods) =>
        goods.Where(g => g.PackageIsNew).Select(g => packages[g.Claim.Package!]);

    private Lot? LotOf(MovementDraft draft, DraftItem item, Product product, Id<Organisation> organisation,
        IdSource ids)
    {
        if (lots.TryGetValue((product.Id, item.Lot), out Lot? known)) return known;
        bool opens = draft.OpensLots && (draft is not TransformationDraft || item.IsOutput);
        if (!opens || item.Lot.Length == 0) return null;
        Lot lot = new() { Id = ids.Next<Commodity>(), Product = product.Id, Number = item.Lot,
            OpenedBy = organisation };
        lots[(product.Id, item.Lot)] = lot;
        _newLots.Add(lot.Id);
        return lot;
    }

    private Package? PackageOf(
        MovementDraft draft, string code, DraftItem item, Product product, Lot? lot, Id<Organisation> organisation,
        IdSource ids, string field, List<FieldFault> faults)
    {
        if (packages.TryGetValue(code, out Package? known)) return known;
        bool opens = (draft.OpensLots
            && (draft is not TransformationDraft || item.IsOutput)) || draft.Kind == MovementKind.Pack;
        if (!opens) return null;
        // Older books had codes of their own; whoever puts a label on today gives it one that a scanner can check.
        if (draft.Header.Mode == BookMode.Live && !PackageCode.Parse(code).TryGet(out _, out InputFault? wrong))
        {
            faults.Add(wrong.At(field));
            return null;
        }

        bool outer = item.InnerPackage is not null;
        Package package = new()
        {
            Id = ids.Next<Package>(),
            Code = code,
            Product = outer ? null : product.Id,
            Lot = outer ? null : lot?.Id,
            IssuedBy = organisation,
            CreatedAt = ChinaTime.ToMillisecond(draft.Header.RecordedAt ?? draft.Header.OccurredAt),
        };
        packages[code] = package;
        _newPackages.Add(package.Id);
        return package;
    }
}
