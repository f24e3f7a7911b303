using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules;

/// <summary>
/// 含麻黄碱类复方制剂: compound preparations of ephedrines. They stand under the 2012 notice, not under Order 445, whose
/// annex lists the single-ingredient preparations.
/// </summary>
internal static class CompoundGoods
{
    /// <summary>麻黄素类 of the catalogue: ephedrine, pseudoephedrine, norephedrine, methylephedrine, extracts.</summary>
    public const string Ephedrines = "CN-P1-12";

    private const long NanogramsPerMilligram = 1_000_000;

    public static bool IsEphedrine(string substance) => substance.StartsWith(Ephedrines, StringComparison.Ordinal);

    /// <summary>The items of a movement that are compound preparations of an ephedrine.</summary>
    public static IEnumerable<GoodsFacts> Of(MovementFacts facts) => facts.Goods.Where(g => IsMeant(g.Product));

    /// <summary>Such a sale over a pharmacy's counter; null when the movement is none.</summary>
    public static CompoundSale? SaleOf(BookMovement movement, Organisation seller)
    {
        if (movement.Header.Kind is not (MovementKind.Dispense or MovementKind.Departed)) return null;
        if (!seller.Is(OrganisationKinds.Pharmacy)) return null;
        Goods[] sold = [.. movement.Controlled.Where(g => IsMeant(g.Product!))];
        if (sold.Length == 0) return null;
        Int128 packs = sold.Aggregate(Int128.Zero, (sum, g) => sum + PacksOf(g.Product!, g.Units));
        return new CompoundSale(
            movement.Header.Id, movement.Header.RequestId, movement.Day, seller.Id, sold[0].Product!, sold[0].Units,
            (long)Int128.Min(packs, long.MaxValue));
    }

    /// <summary>Ephedrines in a unit dose (a tablet, a bottle), in nanograms.</summary>
    public static Int128 NanogramsAPiece(Product product) => product.Contents
        .Where(c => IsEphedrine(c.Substance)).Aggregate(Int128.Zero, (sum, c) => sum + c.NanogramsPerUnit);

    /// <summary>More than so many milligrams; the limit itself is within.</summary>
    public static bool Exceeds(Int128 nanograms, long milligrams) =>
        nanograms > (Int128)milligrams * NanogramsPerMilligram;

    /// <summary>
    /// Whole packs of all items together, the last one begun counts; a product without pack size counts by piece.
    /// </summary>
    public static Int128 Packs(IEnumerable<GoodsFacts> goods) =>
        goods.Aggregate(Int128.Zero, (sum, g) => sum + PacksOf(g.Product, g.Units));

    public static string Names(IEnumerable<GoodsFacts> goods) =>
        string.Join('、', goods.Select(g => g.Product.Name).Distinct().Take(3));

    private static bool IsMeant(Product product) =>
        DosageForm.IsCompound(product) && product.Contents.Any(c => IsEphedrine(c.Substance));

    private static Int128 PacksOf(Product product, long units)
    {
        long pieces = DosageForm.PiecesAPack(product) ?? 1;
        return ((Int128)units + pieces - 1) / pieces;
    }
}
