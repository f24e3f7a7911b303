using Traceability.Domain.Catalogue;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Verifications;

/// <summary>
/// 再次核查的期限: months after which a unit is verified again, set by the authority, shorter where the danger is greater.
/// Pure.
/// </summary>
public static class VerificationTerm
{
    /// <summary>The rule of alerts about verifications that are late; own choice, no article.</summary>
    public const string Rule = "V-001";

    public const int PlanDaysUsual = 30;
    public const int StrictMonthsUsual = 12;
    public const int OtherMonthsUsual = 24;

    private const OrganisationKinds StrictKinds = OrganisationKinds.Producer | OrganisationKinds.DrugProducer
        | OrganisationKinds.DrugWholesaler | OrganisationKinds.EphedraBuyer;

    /// <summary>Makers, wholesalers of drugs, buyers of herb, and whoever has papers for category 1 or drugs.</summary>
    public static bool IsStrict(OrganisationKinds kinds, IReadOnlyCollection<SubstanceClass> classes) =>
        (kinds & StrictKinds) != 0 || classes.Any(c => c switch
        {
            SubstanceClass.Precursor1 or SubstanceClass.Precursor1Pharmaceutical or SubstanceClass.Narcotic
                or SubstanceClass.Psychotropic1 or SubstanceClass.Psychotropic2 or SubstanceClass.Ephedra => true,
            SubstanceClass.Precursor2 or SubstanceClass.Precursor3 => false,
        });

    public static DateOnly NextAfter(DateOnly verifiedOn, int months) => verifiedOn.AddMonths(months);
}
