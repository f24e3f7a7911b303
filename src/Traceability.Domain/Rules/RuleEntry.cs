using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules;

/// <summary>A line of the register of rules.</summary>
/// <param name="WhereZh">What keeps it, and when.</param>
public sealed record RuleEntry(
    string Id, RuleKeeping Keeping, string TitleZh, string TitleEn, string WhereZh, string WhereEn)
{
    public required string SourceZh { get; init; }

    public required string SourceEn { get; init; }

    /// <summary>First day it judges.</summary>
    public required DateOnly InForceFrom { get; init; }

    /// <summary>Null for an exception and for what sets a level only.</summary>
    public Severity? Severity { get; init; }

    public AlertLevel? Level { get; init; }

    /// <summary>Whether the article was read in a source: yes, part or no.</summary>
    public required string Verified { get; init; }

    /// <summary>Its tests, as a path in the repository.</summary>
    public required string Tests { get; init; }
}
