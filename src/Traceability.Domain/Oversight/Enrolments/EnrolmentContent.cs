using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Enrolments;

/// <summary>What a unit says about itself to be enrolled.</summary>
public sealed record EnrolmentContent(
    string Code, string Name, IReadOnlyList<OrganisationKinds> Kinds, string Region, string Address,
    string LegalRepresentative, string Phone, IReadOnlyList<EnrolmentSite> Sites,
    IReadOnlyList<EnrolmentPerson> People)
{
    public OrganisationKinds AllKinds => Kinds.Aggregate(OrganisationKinds.None, (all, kind) => all | kind);
}
