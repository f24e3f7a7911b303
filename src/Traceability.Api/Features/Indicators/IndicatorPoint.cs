using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Indicators;

/// <summary>A day of a trend.</summary>
/// <param name="Level">Parts per thousand of a share, cases of a number; null when there was nothing to count.</param>
public sealed record IndicatorPoint(DateOnly Day, long? Level, string Value, long Counted, long Of)
{
    internal static IndicatorPoint Make(Indicator i, IndicatorValue v) =>
        new(v.Day, i.Level(v.Counted, v.Of), i.Show(v.Counted, v.Of), v.Counted, v.Of);
}
