using Traceability.Api.Language;

namespace Traceability.Api.Features.Indicators;

/// <summary>How an indicator is said on a page.</summary>
internal static class IndicatorText
{
    public static string Definition(IndicatorCard card) => card.OfIs.Length == 0
        ? Tongue.Say($"统计：{card.CountedIs}", $"Counted: {card.CountedIs}")
        : Tongue.Say($"{card.CountedIs} ÷ {card.OfIs}", $"{card.CountedIs} ÷ {card.OfIs}");

    public static string Reached(IndicatorCard card) => card.Reached switch
    {
        true => Tongue.Say($"目标 {card.Target}，已达到", $"target {card.Target}, reached"),
        false => Tongue.Say($"▲ 目标 {card.Target}，未达到", $"▲ target {card.Target}, missed"),
        null => Tongue.Say($"目标 {card.Target}，无应统计对象", $"target {card.Target}, nothing to count"),
    };

    /// <summary>12 / 14, or 3.</summary>
    public static string Counts(long counted, long of, string ofIs) =>
        ofIs.Length == 0 ? $"{counted}" : $"{counted} / {of}";
}
