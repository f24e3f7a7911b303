using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules;

/// <summary>What a lawyer wants to know of a rule before reading its code.</summary>
/// <param name="Id">R-008 (law) or D-001 (detection).</param>
/// <param name="SourceZh">The article in Chinese: 《易制毒化学品管理条例》第十七条.</param>
/// <param name="SourceEn">The same in English: Order 445, art. 17.</param>
/// <param name="InForceFrom">First day the rule judges movements that occurred.</param>
/// <param name="InForceTo">Last day, or null while in force.</param>
/// <param name="Level">Suggested alert level.</param>
/// <param name="Verified">Whether the article was read in a source: yes, part or no.</param>
public sealed record RuleCard(
    string Id,
    string TitleZh,
    string TitleEn,
    string SourceZh,
    string SourceEn,
    DateOnly InForceFrom,
    DateOnly? InForceTo,
    Severity Severity,
    AlertLevel Level,
    string Verified)
{
    /// <summary>何时查什么: what is asked, of which movements.</summary>
    public string ChecksZh { get; init; } = "";

    public string ChecksEn { get; init; } = "";

    /// <summary>例外, each with its own id; empty when there is none.</summary>
    public string ExceptionsZh { get; init; } = "";

    public string ExceptionsEn { get; init; } = "";

    public bool IsInForceOn(DateOnly day) => InForceFrom <= day && (InForceTo is null || day <= InForceTo);
}
