using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules;

/// <summary>
/// What a watch rule may know besides the history it judges: the day, the local numbers, the catalogue and the peers.
/// </summary>
public sealed record WatchContext
{
    /// <summary>The day on whose evening the books are judged (Asia/Shanghai).</summary>
    public required DateOnly AsOf { get; init; }

    public required WatchSettings Settings { get; init; }

    public required IReadOnlyDictionary<string, Substance> Substances { get; init; }

    public required IReadOnlyDictionary<long, Site> Sites { get; init; }

    public required CountyHistory County { get; init; }

    /// <summary>The instant up to which the books are read.</summary>
    public DateTime Now => ChinaTime.StartOf(AsOf.AddDays(1));

    /// <summary>
    /// The class of the first substance in it that was controlled on that day; null when none was: books are judged by
    /// the catalogue of their day.
    /// </summary>
    public SubstanceClass? ClassOf(Product product, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(product);
        foreach (ProductContent content in product.Contents)
        {
            if (Substances.TryGetValue(content.Substance, out Substance? substance) && substance.IsControlledOn(day))
                return substance.Class;
        }

        return null;
    }

    /// <summary>
    /// The class as Order 445 lists it: compound preparations of a pharmaceutical are not in its annex (R-096 to
    ///
    /// </summary>
    public SubstanceClass? ListedClassOf(Product product, DateOnly day) =>
        ClassOf(product, day) is { } found
        && !(found == SubstanceClass.Precursor1Pharmaceutical && DosageForm.IsCompound(product)) ? found : null;

    public string SiteCode(long site) => Sites.TryGetValue(site, out Site? known) ? known.Code : "?";
}
