using Traceability.Domain.Parties;
using static Traceability.Domain.Parties.AgencyKind;
using static Traceability.Domain.Parties.RegionLevel;

namespace Traceability.Domain.Permits.Applications;

/// <summary>
/// Permit type → authority, level and term. From the reference catalogue of permit types; where no article sets a term,
/// the twenty days of 行政许可法第四十二条.
/// </summary>
public static class PermitCompetences
{
    private const int General = 20;
    private const int SameDay = 0;
    private const string GeneralZh = "《行政许可法》第四十二条";
    private const string GeneralEn = "Administrative Licensing Law, art. 42";

    public static IReadOnlyList<PermitCompetence> All { get; } =
    [
        Of("PT-PROD-1N", EmergencyManagement, Province, 60, "R-001", "第七条、第八条", "arts 7-8"),
        Of("PT-OPER-1N", EmergencyManagement, Province, 30, "R-002", "第九条、第十条", "arts 9-10"),
        Of("PT-PROD-1D", DrugAdministration, Province, 60, "R-001", "第七条、第八条", "arts 7-8"),
        Of("PT-OPER-1D", DrugAdministration, Province, 30, "R-002", "第九条、第十条", "arts 9-10"),
        Of("PT-FILE-PROD-23", EmergencyManagement, Prefecture, SameDay, "R-003", "第十三条", "art. 13"),
        Of("PT-FILE-OPER-2", EmergencyManagement, Prefecture, SameDay, "R-004", "第十三条", "art. 13"),
        Of("PT-FILE-OPER-3", EmergencyManagement, County, SameDay, "R-004", "第十三条", "art. 13"),
        Of("PT-BUY-1N", Police, Province, 10, "R-005", "第十四条、第十五条", "arts 14-15"),
        Of("PT-BUY-1D", DrugAdministration, Province, 10, "R-006", "第十四条、第十五条", "arts 14-15"),
        Of("PT-BUY-23-S", Police, County, SameDay, "R-008", "第十七条", "art. 17"),
        Of("PT-BUY-23-M", Police, County, SameDay, "R-008", "第十七条", "art. 17"),
        Usual("PT-SEAL", Health, Prefecture, "R-027"),
        Of("PT-TRANS-1", Police, Prefecture, 10, "R-051", "第二十条、第二十一条", "arts 20-21") with { AtOrigin = true },
        Of("PT-TRANS-2-3M", Police, County, 3, "R-052", "第二十条、第二十一条", "arts 20-21") with { AtOrigin = true },
        Of("PT-TRANS-2-12M", Police, County, 3, "R-052", "第二十条至第二十二条", "arts 20-22") with { AtOrigin = true },
        Of("PT-TFILE-3-3M", Police, County, SameDay, "R-026", "第二十条", "art. 20") with { AtOrigin = true },
        Of("PT-TFILE-3-12M", Police, County, SameDay, "R-026", "第二十条", "art. 20") with { AtOrigin = true },
        Of("PT-IMP", Commerce, Province, 20, "R-110", "第二十六条、第二十七条", "arts 26-27"),
        Of("PT-EXP", Commerce, Province, 20, "R-110", "第二十六条、第二十七条", "arts 26-27"),
        National("PT-VERIF", Commerce, "R-112"),
        National("PT-EXP-SPEC", Commerce, "R-113"),
        National("PT-EXP-EPH", Commerce, "R-114"),
        Usual("PT-NTRANS", DrugAdministration, Province, "R-028") with { MayBeDelegated = true },
        Usual("PT-NMAIL", DrugAdministration, Province, "R-062") with { MayBeDelegated = true },
        Usual("PT-NPROD", DrugAdministration, Province, "R-072"),
        Usual("PT-NWHOLE", DrugAdministration, Province, "R-072"),
        Usual("PT-Y2RETAIL", DrugAdministration, Prefecture, "R-048"),
        Usual("PT-CAFF", DrugAdministration, Province, "R-075"),
        National("PT-NIMPEXP", DrugAdministration, "R-110"),
        Usual("PT-EPH-HARV", Agriculture, Province, "R-090"),
        Usual("PT-EPH-ACQ", Industry, Province, "R-091"),
        National("PT-EPH-EXP", Commerce, "R-095"),
        // Given by hospitals, wholesalers and other authorities: entered here, verified by who oversees the goods.
        National("PT-PATIENT", DrugAdministration, "R-045"),
        National("PT-ALLOC", DrugAdministration, "R-015"),
        National("PT-HAZ", EmergencyManagement, "R-057"),
    ];

    private static readonly Dictionary<string, PermitCompetence> ByType =
        All.ToDictionary(c => c.Type, StringComparer.Ordinal);

    /// <summary>Null when the catalogue has no such type.</summary>
    public static PermitCompetence? Find(string type) => ByType.GetValueOrDefault(type);

    private static PermitCompetence Of(
        string type, AgencyKind agency, RegionLevel level, int days, string rule, string articleZh, string articleEn) =>
        new(type, agency, level, days, rule, $"《易制毒化学品管理条例》{articleZh}", $"Order 445, {articleEn}");

    private static PermitCompetence Usual(string type, AgencyKind agency, RegionLevel level, string rule) =>
        new(type, agency, level, General, rule, GeneralZh, GeneralEn);

    private static PermitCompetence National(string type, AgencyKind agency, string rule) =>
        new(type, agency, null, General, rule, GeneralZh, GeneralEn);
}
