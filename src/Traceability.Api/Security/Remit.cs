using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;

namespace Traceability.Api.Security;

/// <summary>
/// 职责范围: which enterprises and which classes of substance an agency oversees (Order 445 arts 3, 32; Order 442 art. 5).
/// </summary>
public static class Remit
{
    private const OrganisationKinds Enterprises =
        ~(OrganisationKinds.Regulator | OrganisationKinds.Association | OrganisationKinds.Committee);

    private static readonly SubstanceClass[] Chemicals =
        [SubstanceClass.Precursor1, SubstanceClass.Precursor2, SubstanceClass.Precursor3];

    private static readonly SubstanceClass[] Drugs =
    [
        SubstanceClass.Precursor1Pharmaceutical, SubstanceClass.Narcotic, SubstanceClass.Psychotropic1,
        SubstanceClass.Psychotropic2,
    ];

    public static OrganisationKinds OrganisationsOf(AgencyKind agency) => agency switch
    {
        AgencyKind.Police or AgencyKind.MarketRegulation => Enterprises,
        AgencyKind.EmergencyManagement => OrganisationKinds.Producer | OrganisationKinds.Trader | OrganisationKinds.User
            | OrganisationKinds.Warehouse | OrganisationKinds.SchoolLab | OrganisationKinds.Carrier,
        AgencyKind.DrugAdministration => OrganisationKinds.DrugProducer | OrganisationKinds.DrugWholesaler
            | OrganisationKinds.Pharmacy | OrganisationKinds.Hospital | OrganisationKinds.EphedraBuyer,
        AgencyKind.Health => OrganisationKinds.Hospital,
        AgencyKind.Agriculture or AgencyKind.Forestry =>
            OrganisationKinds.EphedraHarvester | OrganisationKinds.EphedraBuyer,
        AgencyKind.Commerce or AgencyKind.Customs => OrganisationKinds.Producer | OrganisationKinds.Trader
            | OrganisationKinds.DrugProducer | OrganisationKinds.Foreign,
        AgencyKind.Industry => OrganisationKinds.Producer | OrganisationKinds.User | OrganisationKinds.EphedraBuyer,
        AgencyKind.Transport => OrganisationKinds.Carrier,
        AgencyKind.Committee => OrganisationKinds.None,
    };

    /// <summary>Null: every class, uncontrolled goods too.</summary>
    public static IReadOnlyList<SubstanceClass>? SubstancesOf(AgencyKind agency) => agency switch
    {
        AgencyKind.Police or AgencyKind.MarketRegulation => null,
        AgencyKind.EmergencyManagement or AgencyKind.Industry or AgencyKind.Transport => Chemicals,
        AgencyKind.DrugAdministration => [.. Drugs, SubstanceClass.Ephedra],
        AgencyKind.Health => Drugs,
        AgencyKind.Agriculture or AgencyKind.Forestry => [SubstanceClass.Ephedra],
        AgencyKind.Commerce or AgencyKind.Customs => [.. Chemicals, .. Drugs, SubstanceClass.Ephedra],
        AgencyKind.Committee => [],
    };
}
