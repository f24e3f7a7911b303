using System.Globalization;

namespace Traceability.Domain.Oversight;

/// <summary>
/// 指标: what is counted, of what, and what is aimed at. A change of meaning is a new <see cref="Version"/>: values of
/// two versions are not one trend.
/// </summary>
/// <param name="Code">Stands in addresses and with stored values.</param>
/// <param name="CountedZh">分子.</param>
/// <param name="OfZh">分母; empty for a bare number.</param>
/// <param name="Target">Parts per thousand of a share, cases of a number.</param>
public sealed record Indicator(
    string Code, int Version, string NameZh, string NameEn, string CountedZh, string CountedEn,
    string OfZh, string OfEn, IndicatorUnit Unit, long Target, string SourceZh, string SourceEn)
{
    private const int Thousand = 1000;

    /// <summary>What a chart draws: parts per thousand, rounded down so that only the whole is 100 %; or the cases.
    /// Null: nothing was to be counted.</summary>
    public long? Level(long counted, long of) => Unit switch
    {
        IndicatorUnit.Share => of == 0 ? null : checked(counted * Thousand) / of,
        IndicatorUnit.Cases => counted,
    };

    /// <summary>Null: nothing was to be counted, so nothing was missed.</summary>
    public bool? Reaches(long counted, long of) => Level(counted, of) is not { } level ? null : Unit switch
    {
        IndicatorUnit.Share => level >= Target,
        IndicatorUnit.Cases => level <= Target,
    };

    /// <summary>98.5%, or a number; — when nothing was to be counted.</summary>
    public string Show(long counted, long of) => Level(counted, of) is { } level ? ShowLevel(level) : "—";

    public string ShowLevel(long level) => Unit switch
    {
        IndicatorUnit.Share => string.Create(
            CultureInfo.InvariantCulture, $"{level / 10}{(level % 10 == 0 ? "" : $".{level % 10}")}%"),
        IndicatorUnit.Cases => level.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>One that has not done what is counted, or has what should not be.</summary>
    public bool IsMissing(long counted, long of) => Unit switch
    {
        IndicatorUnit.Share => counted < of,
        IndicatorUnit.Cases => counted > 0,
    };
}
