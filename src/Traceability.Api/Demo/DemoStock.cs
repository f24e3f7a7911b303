using System.Runtime.InteropServices;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Api.Demo;

/// <summary>
/// What stands where while the plan is made, so that nobody ships what he has not got. Oldest lots go first.
/// </summary>
internal sealed class DemoStock
{
    private readonly Dictionary<(DemoFirm Owner, DemoSite Site, DemoProduct Product), List<Batch>> _shelves = [];

    public void Put(DemoFirm owner, DemoSite site, IEnumerable<DraftItem> items)
    {
        foreach (DraftItem item in items)
        {
            DemoProduct product = DemoProduct.All.First(p => p.Code == item.Product);
            List<Batch> shelf = Shelf(owner, site, product);
            int known = shelf.FindIndex(b => b.Lot == item.Lot && b.Package == item.Package);
            if (known < 0) shelf.Add(new Batch(item.Lot, item.Package, item.Measure.Units));
            else shelf[known] = shelf[known] with { Units = shelf[known].Units + item.Measure.Units };
        }
    }

    public long Loose(DemoFirm owner, DemoSite site, DemoProduct product) =>
        Shelf(owner, site, product).Where(b => b.Package is null).Sum(b => b.Units);

    /// <summary>So much in bulk, or what there is of it; nothing when there is nothing.</summary>
    public IReadOnlyList<DraftItem> TakeLoose(DemoFirm owner, DemoSite site, DemoProduct product, long units)
    {
        List<DraftItem> taken = [];
        List<Batch> shelf = Shelf(owner, site, product);
        for (int i = 0; i < shelf.Count && units > 0; i++)
        {
            if (shelf[i].Package is not null || shelf[i].Units == 0) continue;
            long part = Math.Min(units, shelf[i].Units);
            taken.Add(Item(product, shelf[i].Lot, part));
            shelf[i] = shelf[i] with { Units = shelf[i].Units - part };
            units -= part;
        }

        shelf.RemoveAll(b => b.Units == 0);
        return taken;
    }

    /// <summary>Up to so many packages, whole.</summary>
    public IReadOnlyList<DraftItem> TakePackages(DemoFirm owner, DemoSite site, DemoProduct product, int count)
    {
        List<Batch> shelf = Shelf(owner, site, product);
        Batch[] taken = [.. shelf.Where(b => b.Package is not null).Take(count)];
        shelf.RemoveAll(taken.Contains);
        return [.. taken.Select(b => Item(product, b.Lot, b.Units, b.Package))];
    }

    /// <summary>Everything of an owner at a site, as a stock count would list it.</summary>
    public IReadOnlyList<DraftItem> Listing(DemoFirm owner, DemoSite site) =>
        [.. from shelf in _shelves
            where shelf.Key.Owner == owner && shelf.Key.Site == site && shelf.Key.Product.Substance is not null
            from batch in shelf.Value
            select Item(shelf.Key.Product, batch.Lot, batch.Units, batch.Package)];

    public static DraftItem Item(DemoProduct product, string lot, long units, string? package = null) => new()
    {
        Product = product.Code,
        Lot = lot,
        Package = package,
        Measure = new Measure(units, product.Unit),
    };

    private List<Batch> Shelf(DemoFirm owner, DemoSite site, DemoProduct product) =>
        CollectionsMarshal.GetValueRefOrAddDefault(_shelves, (owner, site, product), out _) ??= [];

    private sealed record Batch(string Lot, string? Package, long Units);
}
