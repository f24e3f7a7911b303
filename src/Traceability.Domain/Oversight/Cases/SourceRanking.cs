using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight.Cases;

/// <summary>
/// 来源倒查 without a code: which shortage in the books the goods found most likely come from, with the reasons in words.
/// Each thing known adds points and none takes any away, so that more evidence never lowers the right source. Pure.
/// </summary>
public static class SourceRanking
{
    public const int SubstancePoints = 40;
    public const int MarkPoints = 30;
    public const int QuantityPoints = 20;
    public const int PlacePoints = 10;
    public const int TimePoints = 10;

    /// <summary>Likeness of a mark below this is chance.</summary>
    private const int LikenessLeast = 400;

    private const int NearDays = 30, LaterDays = 90, FarDays = 365;

    /// <summary>Those that can be the source, the likeliest first.</summary>
    public static IReadOnlyList<RankedSource> Rank(FoundGoods found, IEnumerable<SourceCandidate> candidates) =>
    [
        .. candidates.Where(c => CanBe(found, c)).Select(c => Of(found, c))
            .OrderByDescending(r => r.Total).ThenBy(r => Distance(found, r.Candidate))
            // A lorry that nobody misses yet comes after what is missing.
            .ThenBy(r => r.Candidate.IsExpected)
            .ThenByDescending(r => r.Candidate.Since).ThenBy(r => r.Candidate.Key),
    ];

    /// <summary>Another substance, or goods that went missing only after these were found, cannot be.</summary>
    public static bool CanBe(FoundGoods found, SourceCandidate candidate) =>
        (found.Substance is null || candidate.Substances.Contains(found.Substance))
        && (found.FoundAt is null || candidate.Since <= found.FoundAt);

    public static RankedSource Of(FoundGoods found, SourceCandidate candidate)
    {
        SourcePoint[] points =
        [
            .. new[]
            {
                Substance(found, candidate), Mark(found, candidate), Quantity(found, candidate),
                Place(found, candidate), Time(found, candidate),
            }.OfType<SourcePoint>().Where(p => p.Points > 0),
        ];
        return new RankedSource(candidate, points.Sum(p => p.Points), points);
    }

    private static SourcePoint? Substance(FoundGoods found, SourceCandidate c) =>
        found.Substance is { } code && c.Substances.Contains(code)
            ? new(SubstancePoints, $"同一物质 {code}", $"same substance {code}") : null;

    private static SourcePoint? Mark(FoundGoods found, SourceCandidate c)
    {
        if (string.IsNullOrEmpty(found.Mark)) return null;
        int likeness = MarkLikeness.Of(found.Mark, c.Lot);
        return likeness < LikenessLeast ? null : new(
            MarkPoints * likeness / 1_000, $"标记“{found.Mark}”与批号 {c.Lot} 有 {likeness / 10}% 的字符相符",
            $"mark \"{found.Mark}\" shows {likeness / 10}% of lot {c.Lot}");
    }

    /// <summary>Full where what is missing is what was found; less the further apart.</summary>
    private static SourcePoint? Quantity(FoundGoods found, SourceCandidate c)
    {
        if (found.Quantity is not > 0 || found.Unit != c.Unit || c.Missing <= 0) return null;
        long quantity = found.Quantity.Value;
        (long less, long more) = quantity < c.Missing ? (quantity, c.Missing) : (c.Missing, quantity);
        int points = (int)((Int128)QuantityPoints * less / more);
        (string seen, string gone) = (UnitName.Display(quantity, c.Unit), UnitName.Display(c.Missing, c.Unit));
        return new(points, $"查获 {seen}，该处缺 {gone}", $"{seen} found, {gone} missing there");
    }

    private static SourcePoint? Place(FoundGoods found, SourceCandidate c)
    {
        if (found.Region is not { Length: 6 } at || c.Region.Length != 6) return null;
        if (at == c.Region) return new(PlacePoints, "同一县（旗、区）", "same county");
        if (at[..4] == c.Region[..4]) return new(PlacePoints * 7 / 10, "同一市（盟）", "same prefecture");
        return at[..2] == c.Region[..2] ? new(PlacePoints * 3 / 10, "同一省（自治区）", "same province") : null;
    }

    private static SourcePoint? Time(FoundGoods found, SourceCandidate c)
    {
        if (found.FoundAt is not { } at || c.Since > at) return null;
        int days = (int)(at - c.Since).TotalDays;
        int points = days <= NearDays ? TimePoints : days <= LaterDays ? TimePoints * 7 / 10
            : days <= FarDays ? TimePoints * 3 / 10 : 0;
        return new(points, $"查获前 {days} 天起下落不明", $"out of sight {days} days before");
    }

    /// <summary>Between equals, the one whose quantity is nearest.</summary>
    private static Int128 Distance(FoundGoods found, SourceCandidate c) =>
        found.Quantity is { } quantity && found.Unit == c.Unit ? Int128.Abs((Int128)quantity - c.Missing) : 0;
}
