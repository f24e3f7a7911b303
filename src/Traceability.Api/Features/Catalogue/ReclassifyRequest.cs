using Traceability.Api.Language.Checks;
using Traceability.Domain.Catalogue;

namespace Traceability.Api.Features.Catalogue;

/// <summary>类别调整: a substance goes into another class from a day.</summary>
public sealed record ReclassifyRequest
{
    /// <summary>Code of the entry in the new class, for example CN-P1-40.</summary>
    [Text(32, MinimumLength = 3), Code]
    public required string NewCode { get; init; }

    public required SubstanceClass Class { get; init; }

    /// <summary>First day in the new class; the day before is the last in the old one.</summary>
    [Day]
    public required DateOnly From { get; init; }

    /// <summary>Whether the new class controls its salts.</summary>
    public bool IncludesSalts { get; init; }

    /// <summary>公告文号.</summary>
    [Text(200, MinimumLength = 2)]
    public required string LegalBasis { get; init; }

    /// <summary>Last day on which holders declare their stock.</summary>
    [Day]
    public required DateOnly DeclareBy { get; init; }
}
