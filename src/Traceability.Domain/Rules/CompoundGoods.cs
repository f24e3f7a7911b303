using Traceability.Domain.Catalogue;
using Traceability.Domain.Movements;

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
    public static IEnumerable<GoodsFacts> Of(MovementFacts facts) => facts.Goods.Where(g =>
        DosageForm.IsCompound(g.Product) && g.Product.Contents.Any(c => IsEphedrine(c.Substance)));

    /// <summary>Ephedrines in a unit dose (a tablet, a bottle), in nanograms.</summary>
    public static Int128 NanogramsAPiece(Product product) => product.Contents
        .Where(c => IsEphedrine(c.Substance)).Aggregate(Int128.Zero, (sum, c) => sum + c.NanogramsPerUnit);

    /// <summary>More than so many milligrams; the limit itself is within.</summary>
    public static bool Exceeds(Int128 nanograms, long milligrams) =>
        nanograms > (Int128)milligrams * NanogramsPerMilligram;

    /// <summary>
    /// Whole packs of all items together, the last one begun counts; a product without pack size counts by piece.
    /// </summary>
    public static Int128 Packs(IEnumerable<GoodsFacts> goods) => goods.Aggregate(Int128.Zero, (sum, g) =>
    {
        long pieces = DosageForm.PiecesAPack(g.Product) ?? 1;
        return sum + ((Int128)g.Units + pieces - 1) / pieces;
    });

    public static string Names(IEnumerable<GoodsFacts> goods) =>
        string.Join('、', goods.Select(g => g.Product.Name).Distinct().Take(3));
}
