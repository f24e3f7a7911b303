using Traceability.Domain.Catalogue;

namespace Traceability.Domain.Permits;

/// <summary>A permit type with what it allows and the classes of substance it may be issued for.</summary>
public sealed record PermitScope(
    string Type, string NameZh, string NameEn, PermitPurpose Purpose, IReadOnlyList<SubstanceClass> Classes)
{
    public bool Allows(PermitPurpose purpose) => (Purpose & purpose) != 0;

    public bool Serves(SubstanceClass substanceClass) => Classes.Contains(substanceClass);
}
