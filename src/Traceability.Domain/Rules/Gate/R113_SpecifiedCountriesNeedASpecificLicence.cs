using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 商务部等令2005年第12号、公告 2025-11-10: exports to certain countries take a specific licence, even of chemicals that Order
/// 445 does not list. The country of a foreign party stands in its name, so what is found is reported, not refused.
/// </summary>
public sealed class R113_SpecifiedCountriesNeedASpecificLicence : GateRule
{
    private const string SpecificLicence = "PT-EXP-SPEC";

    /// <summary>
    /// By the names a foreign party's own name bears; capitals count, so that "USA" is not found in a word.
    /// </summary>
    private static readonly (string NameZh, string NameEn, string[] Also, DateOnly From)[] Countries =
    [
        ("缅甸", "Myanmar", ["Burma", "MYANMAR"], InForce.Order12Of2005),
        ("老挝", "Laos", ["Lao PDR", "Lao People", "LAOS"], InForce.Order12Of2005),
        ("阿富汗", "Afghanistan", ["AFGHANISTAN"], InForce.Order12Of2005),
        ("美国", "United States", ["USA", "U.S.A", "UNITED STATES"], InForce.SpecifiedCountries2025),
        ("墨西哥", "Mexico", ["MEXICO", "México"], InForce.SpecifiedCountries2025),
        ("加拿大", "Canada", ["CANADA"], InForce.SpecifiedCountries2025),
    ];

    public override RuleCard Card { get; } = new(
        "R-113",
        "向特定国家（地区）出口须有专门的出口许可",
        "Specified countries: a specific export licence",
        "《向特定国家（地区）出口易制毒化学品暂行管理规定》（商务部等令2005年第12号）；2025年11月10日公告",
        "MOFCOM and others, Order 12 of 2005; notice of 10 November 2025",
        InForce.Order12Of2005, null, Severity.Report, AlertLevel.Critical, "yes")
    {
        ChecksZh = "出口对方名称（中文或者英文）载明缅甸、老挝、阿富汗，或自 2025-11-10 起载明美国、墨西哥、加拿大的：填写向特定国家（地区）出口许可；"
            + "目录以外的品种同样要求，对方国别以名称为准，登记并报告",
        ChecksEn = "The foreign party's name, Chinese or English, says Myanmar, Laos or Afghanistan, or from 10 "
            + "November 2025 the United States, Mexico or Canada: the specific licence is cited, also for goods "
            + "outside the catalogue; recorded and reported",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (facts.Draft.Kind != MovementKind.Export || facts.Book.Counterparty is not { } importer) return null;
        if (!importer.Is(OrganisationKinds.Foreign)) return null;
        (string country, string countryEn, _, _) = Countries.FirstOrDefault(c =>
            c.From <= facts.Day && c.Also.Append(c.NameZh).Append(c.NameEn)
                .Any(name => importer.Name.Contains(name, StringComparison.Ordinal)));
        if (country is null || facts.Book.PurchasePermit?.Permit.Type == SpecificLicence) return null;
        return Found(
            $"向{country}（{importer.Name}）出口，没有填写向特定国家（地区）出口许可",
            $"Export to {importer.Code} in {countryEn} without the specific licence",
            "核对品种是否在该国清单上；在清单上的申领向特定国家（地区）出口许可，未取得前不得发运",
            "Check whether the chemical is on that country's list; if so get the specific licence before shipping",
            "counterparty");
    }
}
