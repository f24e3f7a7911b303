using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Rules;

/// <summary>
/// R-116, 商务部公告 2007-05-16: which mixtures cross the border without a licence. At the limit they still do; strictly
/// above it they do not. (Within the country Order 445 knows no limit.)
/// </summary>
internal static class Mixtures
{
    private const int HydrochloricPercent = 10;
    private const int OthersPercent = 40;

    private static readonly Dictionary<string, int> LimitByCas = new(StringComparer.Ordinal)
    {
        ["108-88-3"] = OthersPercent,
        ["67-64-1"] = OthersPercent,
        ["78-93-3"] = OthersPercent,
        ["7664-93-9"] = OthersPercent,
        ["7647-01-0"] = HydrochloricPercent,
    };

    /// <summary>A mixture weak enough in this substance, or a compound medicine.</summary>
    public static bool CrossFreely(Product product, Substance substance)
    {
        if (DosageForm.IsCompound(product)) return true;
        if (substance.Cas is not { } cas || !LimitByCas.TryGetValue(cas, out int limit)) return false;
        ProductContent? content = product.Contents.FirstOrDefault(c => c.Substance == substance.Code);
        return content is not null && Whole(product) is { } whole
            && (Int128)content.NanogramsPerUnit * 100 <= (Int128)whole * limit;
    }

    /// <summary>Nanograms of the whole in a base unit; null when the weight of a volume is not known.</summary>
    private static long? Whole(Product product) => product.BaseUnit switch
    {
        BaseUnit.Milligram => 1_000_000,
        // A microlitre of 0.8 kg/L weighs 800 000 ng, the figure the density is stated in.
        BaseUnit.Microlitre => product.DensityMilligramsPerLitre,
        BaseUnit.Piece => null,
    };
}
