using Traceability.Api.Language.Checks;
using Traceability.Domain.Catalogue;

namespace Traceability.Api.Features.Catalogue;

/// <summary>列管: a substance that comes under control from a day.</summary>
public sealed record ListingRequest
{
    /// <summary>Catalogue code, for example CN-P2-12.</summary>
    [Text(32, MinimumLength = 3), Code]
    public required string Code { get; init; }

    public required SubstanceClass Class { get; init; }

    [Text(200, MinimumLength = 2)]
    public required string NameZh { get; init; }

    [Text(200, MinimumLength = 2)]
    public required string NameEn { get; init; }

    [AtMost(20)]
    public IReadOnlyList<string> Aliases { get; init; } = [];

    [Text(16), Code]
    public string? Cas { get; init; }

    public bool IncludesSalts { get; init; }

    /// <summary>First day under control.</summary>
    [Day]
    public required DateOnly ListedFrom { get; init; }

    /// <summary>公告文号.</summary>
    [Text(200, MinimumLength = 2)]
    public required string LegalBasis { get; init; }

    /// <summary>Last day on which holders declare their stock.</summary>
    [Day]
    public required DateOnly DeclareBy { get; init; }

    /// <summary>Products that contain it, and how much.</summary>
    [AtMost(200)]
    public IReadOnlyList<ListedProduct> Products { get; init; } = [];
}

/// <summary>A product that contains the listed substance.</summary>
public sealed record ListedProduct
{
    [Text(64, MinimumLength = 1), Code]
    public required string Code { get; init; }

    /// <summary>Nanograms per base unit of the product.</summary>
    [WholeNumber(1)]
    public required long NanogramsPerUnit { get; init; }
}
