namespace Traceability.Domain.Rules;

/// <summary>A line of the register of rules.</summary>
/// <param name="WhereZh">What keeps it.</param>
public sealed record RuleEntry(
    string Id, RuleKeeping Keeping, string TitleZh, string TitleEn, string WhereZh, string WhereEn);
