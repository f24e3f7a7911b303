using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules;

/// <summary>安防: what a store has, as registered with the site, beside what the law asks of it.</summary>
internal static class StoreControls
{
    public const string DoubleLock = "double-lock";
    public const string Cctv = "cctv";
    public const string Alarm = "alarm";

    /// <summary>Movements that bring goods into a store.</summary>
    private static readonly MovementKind[] Bringing =
    [
        MovementKind.Opening, MovementKind.Production, MovementKind.Import, MovementKind.Harvest,
        MovementKind.Purchase, MovementKind.Receipt, MovementKind.Move, MovementKind.Transformation,
    ];

    private static readonly Dictionary<string, (string Zh, string En)> Names = new()
    {
        [DoubleLock] = ("双人双锁", "two locks with two keepers"),
        [Cctv] = ("视频监控", "CCTV"),
        [Alarm] = ("与公安机关联网的报警装置", "an alarm linked to the police"),
    };

    /// <summary>The store into which the goods of a movement come; null when none do.</summary>
    public static Site? Reached(MovementFacts facts) =>
        !Bringing.Contains(facts.Draft.Kind) ? null
        : facts.Draft.Kind == MovementKind.Move ? facts.Book.CounterSite
        : facts.Book.Site;

    /// <summary>Of the controls asked for, those the store was not registered with.</summary>
    public static string[] Missing(Site site, params string[] asked)
    {
        string[] has = site.Controls.Split(
            ';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. asked.Except(has)];
    }

    public static string Zh(IEnumerable<string> controls) => string.Join('、', controls.Select(c => Names[c].Zh));

    public static string En(IEnumerable<string> controls) => string.Join(", ", controls.Select(c => Names[c].En));
}
