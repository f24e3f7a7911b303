using Traceability.Domain.Catalogue;

namespace Traceability.Api.Features.Catalogue;

/// <summary>影响范围: whom a change of class concerns.</summary>
/// <param name="Products">Products that contain it, and who holds them: they declare their stock.</param>
/// <param name="Permits">Papers for the old entry in force on the day: from then on they serve no more.</param>
public sealed record ReclassifyPreview(
    string OldCode, SubstanceClass OldClass, string NewCode, SubstanceClass NewClass, DateOnly From,
    IReadOnlyList<AffectedProduct> Products, IReadOnlyList<AffectedPermit> Permits);

/// <summary>A paper that a change of class takes the ground from.</summary>
public sealed record AffectedPermit(string Number, string Type, string Holder, string Name, DateOnly ValidTo);
