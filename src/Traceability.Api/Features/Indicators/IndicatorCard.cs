using Traceability.Api.Language;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Indicators;

/// <summary>An indicator of a region on a day, with its definition and its days before.</summary>
/// <param name="Value">As it is read: 98.5%, a number, or — when there was nothing to count.</param>
/// <param name="Reached">Null when there was nothing to count.</param>
public sealed record IndicatorCard(
    string Code, string Name, string CountedIs, string OfIs, string Source, long Counted, long Of, string Value,
    string Target, bool? Reached, IReadOnlyList<IndicatorPoint> Trend)
{
    internal static IndicatorCard Make(Indicator i, IndicatorCount count, IReadOnlyList<IndicatorPoint> trend) => new(
        i.Code, Tongue.Say(i.NameZh, i.NameEn), Tongue.Say(i.CountedZh, i.CountedEn), Tongue.Say(i.OfZh, i.OfEn),
        Tongue.Say(i.SourceZh, i.SourceEn), count.Counted, count.Of, i.Show(count.Counted, count.Of),
        i.ShowLevel(i.Target), i.Reaches(count.Counted, count.Of), trend);
}
