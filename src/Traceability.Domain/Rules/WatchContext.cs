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

    public SubstanceClass? ClassOf(Product product) =>
        product.Contents.Count > 0 && Substances.TryGetValue(product.Contents[0].Substance, out Substance? substance)
            ? substance.Class
            : null;

    public string SiteCode(long site) => Sites.TryGetValue(site, out Site? known) ? known.Code : "?";
}
