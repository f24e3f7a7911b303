namespace Traceability.Domain.Catalogue;

/// <summary>
/// A controlled substance of the catalogue, dated: it counts from <see cref="ListedFrom"/> until <see
/// cref="DelistedFrom"/>.
/// </summary>
public sealed class Substance
{
    /// <summary>Catalogue code, for example CN-P1-01.</summary>
    public required string Code { get; init; }

    public required SubstanceClass Class { get; init; }

    public required string NameZh { get; init; }

    public required string NameEn { get; init; }

    /// <summary>Separated by semicolons.</summary>
    public string Aliases { get; init; } = "";

    public string? Cas { get; init; }

    public string? HsCode { get; init; }

    /// <summary>Categories 1 and 2 control the salts too; category 3 does not (Order 445, annex note).</summary>
    public bool IncludesSalts { get; init; }

    /// <summary>First day under control; null when it always was.</summary>
    public DateOnly? ListedFrom { get; init; }

    public DateOnly? DelistedFrom { get; init; }

    /// <summary>类别调整: the entry in another class that this one follows, controlled until its first day.</summary>
    public string? Follows { get; init; }

    public required string LegalBasis { get; init; }

    /// <summary>Whether the entry was read in a source: yes, partial or no.</summary>
    public required string Verified { get; init; }

    public string? Notes { get; init; }

    public bool IsControlledOn(DateOnly day) =>
        (ListedFrom is null || ListedFrom <= day) && (DelistedFrom is null || day < DelistedFrom);
}
