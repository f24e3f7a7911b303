using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Db.Facts;

public sealed partial class FactsReader
{
    private static GoodsSection ReadGoods(TraceabilityDb db, IReadOnlyList<MovementDraft> drafts)
    {
        IEnumerable<DraftItem> items = drafts.SelectMany(d => d.Items);
        List<string> productCodes = Codes(items.Select(i => i.Product));
        List<string> lotNumbers = Codes(items.Select(i => i.Lot));
        List<string> packageCodes = Codes(items.SelectMany(i => new[] { i.Package, i.InnerPackage }));
        Dictionary<string, Product> products = productCodes.Count == 0 ? [] : db.Products.AsNoTracking()
            .Include(p => p.Contents).Where(p => productCodes.Contains(p.Code)).ToDictionary(p => p.Code);
        List<string> substanceCodes = Codes(products.Values.SelectMany(p => p.Contents).Select(c => c.Substance));
        Dictionary<string, Substance> substances = substanceCodes.Count == 0 ? [] : db.Substances.AsNoTracking()
            .Where(s => substanceCodes.Contains(s.Code)).ToDictionary(s => s.Code);
        List<Id<Product>> productIds = [.. products.Values.Select(p => p.Id)];
        Dictionary<(Id<Product>, string), Lot> lots = lotNumbers.Count == 0 ? [] : db.Lots.AsNoTracking()
            .Where(l => lotNumbers.Contains(l.Number) && productIds.Contains(l.Product))
            .ToDictionary(l => (l.Product, l.Number));
        Dictionary<string, Package> packages = packageCodes.Count == 0 ? [] : db.Packages.AsNoTracking()
            .Where(p => packageCodes.Contains(p.Code)).ToDictionary(p => p.Code);
        bool seizes = drafts.Any(d => d.Kind == MovementKind.Seizure);
        return new GoodsSection(products, substances, lots, packages, seizes
            ? BookedAt(db, packages.Values) : NowhereBooked);
    }

    private static readonly Dictionary<Id<Package>, AccountKey> NowhereBooked = [];

    /// <summary>
    /// Where the books have each package now: the account with a balance, in somebody's custody before elsewhere.
    /// </summary>
    private static Dictionary<Id<Package>, AccountKey> BookedAt(TraceabilityDb db, IEnumerable<Package> packages)
    {
        List<Id<Package>> wanted = [.. packages.Select(p => p.Id)];
        List<Account> held = [.. db.Accounts.AsNoTracking()
            .Where(a => a.Package != null && wanted.Contains(a.Package.Value) && a.Entries > 0)
            .Where(a => db.LedgerEntries.Any(e => e.Account == a.Id && e.Seq == a.Entries && e.After > 0))];
        return held
            .GroupBy(a => a.Package!.Value)
            .ToDictionary(g => g.Key, g => g.OrderBy(a => a.Kind.IsCustody() ? 0 : 1).ThenBy(a => a.Kind).First().Key);
    }
}
