using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Enrolments;

/// <summary>
/// Which authority decides an enrolment: of units that only handle drugs the drug regulator, of those that only harvest
/// herb agriculture, of all others the police (Order 445, arts 3 and 32); the lowest one above the unit's seat that is
/// on the platform. Pure.
/// </summary>
public static class EnrolmentCompetence
{
    private const OrganisationKinds Drugs = OrganisationKinds.DrugProducer | OrganisationKinds.DrugWholesaler
        | OrganisationKinds.Pharmacy | OrganisationKinds.Hospital;

    /// <summary>What a unit may ask to be enrolled as.</summary>
    public static IReadOnlyList<OrganisationKinds> Kinds { get; } =
    [
        OrganisationKinds.Producer, OrganisationKinds.Trader, OrganisationKinds.User, OrganisationKinds.Carrier,
        OrganisationKinds.Warehouse, OrganisationKinds.DrugProducer, OrganisationKinds.DrugWholesaler,
        OrganisationKinds.Pharmacy, OrganisationKinds.Hospital, OrganisationKinds.SchoolLab,
        OrganisationKinds.EphedraHarvester, OrganisationKinds.EphedraBuyer,
    ];

    /// <summary>In order: the next one where the one before has no office on the platform.</summary>
    public static IReadOnlyList<AgencyKind> Of(OrganisationKinds kinds)
    {
        if ((kinds & ~Drugs) == 0) return [AgencyKind.DrugAdministration, AgencyKind.Police];
        return (kinds & ~OrganisationKinds.EphedraHarvester) == 0
            ? [AgencyKind.Agriculture, AgencyKind.Police] : [AgencyKind.Police];
    }

    /// <summary>The competent one among the agencies of the platform; null when none of them is.</summary>
    public static Organisation? Choose(OrganisationKinds kinds, RegionCode seat, IEnumerable<Organisation> agencies)
    {
        Organisation[] above = [.. agencies.Where(
            a => RegionCode.TryParse(a.Region, out RegionCode ground) && ground.Contains(seat))];
        return Of(kinds)
            .Select(kind => above.Where(a => a.Agency == kind).OrderByDescending(a => LevelOf(a))
                .ThenBy(a => a.Code, StringComparer.Ordinal).FirstOrDefault())
            .FirstOrDefault(a => a is not null);
    }

    private static int LevelOf(Organisation agency) => RegionCode.Parse(agency.Region).Value.Prefix.Length;
}
