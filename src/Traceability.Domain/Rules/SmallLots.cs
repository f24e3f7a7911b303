using Traceability.Domain.Movements;

namespace Traceability.Domain.Rules;

/// <summary>条例第二十三条: the counts up to which tablets and ampoules of ephedrine travel and trade more easily.</summary>
internal static class SmallLots
{
    public const long Tablets = 60_000;

    public const long Ampoules = 15_000;

    /// <summary>
    /// All goods are tablets or ampoules, together within the two limits (the limit itself is within).
    /// </summary>
    public static bool AreWithin(IReadOnlyCollection<GoodsFacts> goods) =>
        goods.All(g => DosageForm.IsTablet(g.Product) || DosageForm.IsAmpoule(g.Product))
        && Count(goods.Where(g => DosageForm.IsTablet(g.Product))) <= Tablets
        && Count(goods.Where(g => DosageForm.IsAmpoule(g.Product))) <= Ampoules;

    private static Int128 Count(IEnumerable<GoodsFacts> goods) =>
        goods.Aggregate(Int128.Zero, (sum, g) => sum + g.Units);
}
