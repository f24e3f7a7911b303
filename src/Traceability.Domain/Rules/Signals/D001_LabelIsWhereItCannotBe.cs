using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Signals;

/// <summary>
/// One code read at two places that its movements cannot explain: faster than any lorry, away from where the books have
/// the package, or after it was used up. One of the two labels is a copy (R-018, M05).
/// </summary>
public sealed class D001_LabelIsWhereItCannotBe
{
    /// <summary>Clocks and late scans: nearer than this to a movement nothing is concluded.</summary>
    private const int SlackHours = 12;

    public RuleCard Card { get; } = new(
        "D-001", "标签疑似复制", "A label seems to be a copy",
        "检测信号,支持R-018、R-054", "Detection signal in support of R-018 and R-054",
        new DateOnly(2006, 10, 1), null, Severity.Report, AlertLevel.Serious, "no")
    {
        ChecksZh = "同一标签在到不了的两地先后被读取，或者在账簿上不该在的地方被读取",
        ChecksEn = "One label read at two places it cannot have travelled between, or where the books do not "
            + "have it",
    };

    public Suspicion? Check(LabelTrack track, WatchSettings settings)
    {
        ArgumentNullException.ThrowIfNull(track);
        for (int i = 0; i < track.Scans.Count; i++)
        {
            LabelScan scan = track.Scans[i];
            if (i > 0 && IsTooFast(track.Scans[i - 1], scan, settings))
            {
                return Told(track, Stranger(track, track.Scans[i - 1], scan),
                    "两次扫码的间隔内不可能到达", "no lorry is that fast between two scans");
            }

            if (IsElsewhere(track, scan, settings))
                return Told(track, scan, "扫码地点与账面所在不符", "read where the books do not have it");
            if (IsAfterTheEnd(track, scan, settings))
                return Told(track, scan, "货物已用完或销毁后仍被扫码", "read after it was used up or destroyed");
        }

        return null;
    }

    private static bool IsTooFast(LabelScan first, LabelScan second, WatchSettings settings)
    {
        long metres = first.MetresTo(second);
        if (metres < settings.SamePlaceKilometres * 1_000L) return false;
        long seconds = (long)(second.At - first.At).TotalSeconds;
        return metres * 3_600 > settings.FastestKilometresPerHour * 1_000L * seconds;
    }

    private static bool IsElsewhere(LabelTrack track, LabelScan scan, WatchSettings settings)
    {
        if (Around(track, scan) is not { Kind: AccountKind.OnHand } step) return false;
        if (step.LatitudeMicrodegrees is not { } latitude
            || step.LongitudeMicrodegrees is not { } longitude) return false;
        return scan.MetresTo(latitude, longitude) > settings.SamePlaceKilometres * 1_000L;
    }

    private static bool IsAfterTheEnd(LabelTrack track, LabelScan scan, WatchSettings settings) =>
        Around(track, scan) is { IsEmpty: true,
            Kind: AccountKind.Consumed or AccountKind.Transformed or AccountKind.Destroyed } end
        // The empty drum may still lie where it was emptied.
        && (end.LatitudeMicrodegrees is not { } latitude || end.LongitudeMicrodegrees is not { } longitude
            || scan.MetresTo(latitude, longitude) > settings.SamePlaceKilometres * 1_000L);

    /// <summary>
    /// Where the books have the package at the time of the scan; null within the slack around a movement.
    /// </summary>
    private static CustodyStep? Around(LabelTrack track, LabelScan scan)
    {
        TimeSpan slack = TimeSpan.FromHours(SlackHours);
        CustodyStep? before = null;
        foreach (CustodyStep step in track.Custody)
        {
            if ((step.At - scan.At).Duration() < slack) return null;
            if (step.At < scan.At) before = step;
        }

        return before;
    }

    /// <summary>
    /// Of two scans that exclude each other, the one at a place whose owner the books do not know for this package.
    /// </summary>
    private static LabelScan Stranger(LabelTrack track, LabelScan first, LabelScan second) =>
        first.Organisation is { } owner && !track.Custody.Any(c => c.Organisation == owner) ? first : second;

    private Suspicion Told(LabelTrack track, LabelScan scan, string zh, string en)
    {
        Id<Organisation> lastHolder = track.Custody.Count == 0
            ? track.Package.IssuedBy : track.Custody[^1].Organisation;
        Goods goods = new(track.Product, 0);
        return new Suspicion
        {
            Key = new AlertKey(Card.Id, $"package:{track.Package.Code}", ""),
            Organisation = scan.Organisation ?? lastHolder,
            ProductOrSubstance = goods.Product?.Code,
            Level = Card.Level,
            MessageZh = $"标签{track.Package.Code}于{ChinaTime.Show(scan.At)}在{scan.Place ?? "?"}被扫:{zh}",
            MessageEn = $"Label {track.Package.Code} read at {scan.Place ?? "?"}, {ChinaTime.Show(scan.At)}: {en}",
            Evidence = [.. track.Custody.Select(c => c.RequestId).Distinct().TakeLast(Suspicion.EvidenceLimit)],
            FirstSeenOn = ChinaTime.DayOf(scan.At),
        };
    }
}
