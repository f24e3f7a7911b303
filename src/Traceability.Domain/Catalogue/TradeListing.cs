namespace Traceability.Domain.Catalogue;

/// <summary>
/// 国别×品种: a row of a list of foreign trade, dated like the catalogue; law changes by a row that ends and another that
/// begins.
/// </summary>
public sealed class TradeListing
{
    /// <summary>TL-US-ANY.</summary>
    public required string Code { get; init; }

    public required TradeList List { get; init; }

    /// <summary>ISO 3166-1, two letters; null: whatever the country.</summary>
    public string? Country { get; init; }

    public string CountryZh { get; init; } = "";

    public string CountryEn { get; init; } = "";

    /// <summary>
    /// Further names a foreign party's own name may bear, separated by semicolons. Capitals count, so that "USA" is not
    /// found within a word.
    /// </summary>
    public string AlsoNamed { get; init; } = "";

    /// <summary>Code of the catalogue; null: whatever the goods, also outside the catalogue.</summary>
    public string? Substance { get; init; }

    public required DateOnly InForceFrom { get; init; }

    /// <summary>First day on which it no longer counts.</summary>
    public DateOnly? EndedFrom { get; init; }

    public required string LegalBasis { get; init; }

    /// <summary>Whether the entry was read in a source: yes, partial or no.</summary>
    public required string Verified { get; init; }

    public string? Notes { get; init; }

    public bool IsInForceOn(DateOnly day) => InForceFrom <= day && (EndedFrom is null || day < EndedFrom);

    public bool Concerns(string substance) => Substance is null || Substance == substance;

    /// <summary>A foreign party's country stands in its name (BUNDLE.md), in Chinese or in another language.</summary>
    public bool IsNamedIn(string party) =>
        Country is null || AlsoNamed.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Append(CountryZh).Append(CountryEn)
            .Any(name => name.Length > 0 && party.Contains(name, StringComparison.Ordinal));
}
