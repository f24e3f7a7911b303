using Traceability.Domain.Catalogue;

namespace Traceability.Domain.Parties;

/// <summary>
/// 人员配备: who must be appointed, by what a unit is and which classes of goods it has papers or stock for. Pure.
/// </summary>
public static class Appointments
{
    private const string SystemZh = "《易制毒化学品管理条例》第五条";
    private const string SystemEn = "Order 445, art. 5";
    private const int TwoPersons = 2;

    public static IReadOnlyList<Appointment> Wanted(
        OrganisationKinds kinds, IReadOnlyCollection<SubstanceClass> classes)
    {
        if (classes.Count == 0) return [];
        List<Appointment> wanted =
        [
            new(PersonRole.LegalRepresentative, 1, "R-046", SystemZh, SystemEn),
            new(PersonRole.Officer, 1, "R-046", SystemZh, SystemEn),
        ];
        if ((kinds & OrganisationKinds.Carrier) != 0)
            wanted.Add(new(PersonRole.Driver, 1, "R-057", "《易制毒化学品购销和运输管理办法》第二十三条", "Order 87, art. 23"));
        bool twoLocks = classes.Any(c => c is SubstanceClass.Narcotic or SubstanceClass.Psychotropic1);
        if (twoLocks)
            wanted.Add(new(PersonRole.Keeper, TwoPersons, "R-072", "《麻醉药品和精神药品管理条例》第四十六条、第四十七条",
                "Order 442, arts 46-47"));
        else if (classes.Contains(SubstanceClass.Precursor1Pharmaceutical))
            wanted.Add(new(PersonRole.Keeper, TwoPersons, "R-071", "《药品类易制毒化学品管理办法》第三十一条", "Order 72, art. 31"));
        else if ((kinds & ~OrganisationKinds.Carrier) != 0)
            wanted.Add(new(PersonRole.Keeper, 1, "R-046", SystemZh, SystemEn));
        return wanted;
    }

    /// <summary>The posts that too few persons fill.</summary>
    public static IReadOnlyList<Appointment> Missing(
        OrganisationKinds kinds, IReadOnlyCollection<SubstanceClass> classes, IReadOnlyCollection<PersonRole> people) =>
        [.. Wanted(kinds, classes).Where(a => people.Count(role => role == a.Role) < a.Persons)];
}
