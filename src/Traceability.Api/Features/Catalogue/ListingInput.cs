using System.Globalization;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Identifiers;

namespace Traceability.Api.Features.Catalogue;

/// <summary>The form of a listing as it was sent: first looked at, then listed.</summary>
public sealed class ListingInput
{
    public string? Code { get; set; }

    public string? Class { get; set; }

    public string? NameZh { get; set; }

    public string? NameEn { get; set; }

    /// <summary>Separated by semicolons, of either width.</summary>
    public string? Aliases { get; set; }

    public string? Cas { get; set; }

    public bool IncludesSalts { get; set; }

    public DateOnly? ListedFrom { get; set; }

    public string? LegalBasis { get; set; }

    public DateOnly? DeclareBy { get; set; }

    /// <summary>A product a line: its code, a blank, nanograms in one base unit.</summary>
    public string? Products { get; set; }

    /// <summary>look or list.</summary>
    public string? Step { get; set; }

    public ListingRequest Request() => new()
    {
        Code = InputText.Exact(Code ?? ""),
        Class = Enum.TryParse(Class, out SubstanceClass of) && Enum.IsDefined(of) ? of : SubstanceClass.Precursor2,
        NameZh = NameZh?.Trim() ?? "",
        NameEn = NameEn?.Trim() ?? "",
        Aliases = (Aliases ?? "").Split([';', '；'], StringSplitOptions.RemoveEmptyEntries
            | StringSplitOptions.TrimEntries),
        Cas = string.IsNullOrWhiteSpace(Cas) ? null : InputText.Exact(Cas),
        IncludesSalts = IncludesSalts,
        ListedFrom = ListedFrom ?? DateOnly.MinValue,
        LegalBasis = LegalBasis?.Trim() ?? "",
        DeclareBy = DeclareBy ?? DateOnly.MinValue,
        Products = [.. Lines().Select(l => new ListedProduct
        {
            Code = InputText.Exact(l[0]),
            NanogramsPerUnit = l.Length == 2 && long.TryParse(
                l[1], NumberStyles.None, CultureInfo.InvariantCulture, out long content) ? content : 0,
        })],
    };

    private IEnumerable<string[]> Lines() => (Products ?? "")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(l => l.Split([' ', '\t', ',', '，'], StringSplitOptions.RemoveEmptyEntries))
        .Where(l => l.Length > 0);
}
