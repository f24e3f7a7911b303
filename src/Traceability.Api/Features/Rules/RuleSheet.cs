using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Rules;

/// <summary>One rule as a lawyer reads it: the line of the register and, where the rule has one, its card.</summary>
/// <param name="Card">What is asked and when not; null for exceptions, levels and what the books keep.</param>
public sealed record RuleSheet(RuleEntry Entry, RuleCard? Card)
{
    /// <summary>Every rule of law, then every sign the watch looks for (D-…).</summary>
    public static IReadOnlyList<RuleSheet> All { get; } = Read();

    public bool Says(string words) =>
        Texts.Any(t => t.Contains(words, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<string> Texts =>
    [
        Entry.Id, Entry.TitleZh, Entry.TitleEn, Entry.WhereZh, Entry.WhereEn, Entry.SourceZh, Entry.SourceEn,
        .. Card is null ? Array.Empty<string>()
            : [Card.ChecksZh, Card.ChecksEn, Card.ExceptionsZh, Card.ExceptionsEn],
    ];

    private static List<RuleSheet> Read()
    {
        RuleCard[] cards =
        [
            .. Rulebook.Gate.Select(r => r.Card), .. Rulebook.Grants.Select(r => r.Card),
            .. Rulebook.Dated.Select(r => r.Card), .. Rulebook.Duties.Select(r => r.Card),
            .. Rulebook.Watch.Select(r => r.Card), Rulebook.Labels.Card, .. Rulebook.Parcels,
        ];
        ILookup<string, RuleCard> byId = cards.ToLookup(c => c.Id, StringComparer.Ordinal);
        IEnumerable<RuleEntry> signals = cards.Where(c => c.Id.StartsWith("D-", StringComparison.Ordinal))
            .DistinctBy(c => c.Id).Select(c => new RuleEntry(
                c.Id, RuleKeeping.Watch, c.TitleZh, c.TitleEn, "异常特征，不是法条", "a sign, not an article of law")
            {
                SourceZh = c.SourceZh,
                SourceEn = c.SourceEn,
                InForceFrom = c.InForceFrom,
                Severity = c.Severity,
                Level = c.Level,
                Verified = c.Verified,
                Tests = RuleRegister.TestsFolder,
            });
        return [.. RuleRegister.All.OrderBy(r => r.Id, StringComparer.Ordinal)
            .Concat(signals.OrderBy(r => r.Id, StringComparer.Ordinal))
            .Select(entry => new RuleSheet(entry, byId[entry.Id].FirstOrDefault()))];
    }
}
