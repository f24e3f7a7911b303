using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Inspections;

/// <summary>检查事项 of a dated template: what an agency looks at in a kind of unit, how, under which article.</summary>
/// <param name="Kinds">The unit is one of these.</param>
/// <param name="Rule">R-xxx of the rule register; null when the article stands alone.</param>
public sealed record ChecklistItem(
    string Code, AgencyKind Agency, OrganisationKinds Kinds, DateOnly From, DateOnly? To, string Zh, string En,
    string HowZh, string HowEn, string? Rule, string ArticleZh, string ArticleEn)
{
    public bool IsFor(AgencyKind agency, OrganisationKinds unit, DateOnly day) =>
        Agency == agency && (Kinds & unit) != 0 && From <= day && (To is null || day <= To);
}
