using Traceability.Domain.Catalogue;
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

    public override RuleCard Card { get; } = new(
        "R-113",
        "向特定国家（地区）出口须有专门的出口许可",
        "Specified countries: a specific export licence",
        "《向特定国家（地区）出口易制毒化学品暂行管理规定》（商务部等令2005年第12号）；2025年11月10日公告",
        "MOFCOM and others, Order 12 of 2005; notice of 10 November 2025",
        InForce.Order12Of2005, null, Severity.Report, AlertLevel.Critical, "yes")
    {
        ChecksZh = "出口对方名称（中文或者外文）载明特定国家（地区）目录当日所列国家，且目录对该国未限品种或者列有该品种的："
            + "填写向特定国家（地区）出口许可；未限品种的，目录以外的货物同样要求；对方国别以名称为准，登记并报告。"
            + "目录为带生效日期的数据（自 2005-12-31 缅甸、老挝、阿富汗，自 2025-11-10 美国、墨西哥、加拿大）",
        ChecksEn = "The foreign party's name, in any language, says a country that is on the list of specified "
            + "countries that day, for any goods or for this chemical: the specific licence is cited, where the list "
            + "names no chemical also for goods outside the catalogue; recorded and reported. The list is dated data "
            + "(Myanmar, Laos, Afghanistan from 31 December 2005; United States, Mexico, Canada from 10 November 2025)",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (facts.Draft.Kind != MovementKind.Export || facts.Book.Counterparty is not { } importer) return null;
        if (!importer.Is(OrganisationKinds.Foreign)) return null;
        if (facts.Book.PurchasePermit?.Permit.Type == SpecificLicence) return null;
        TradeListing? listed = facts.TradeListings.FirstOrDefault(l => l.List == TradeList.SpecifiedCountry
            && l.IsInForceOn(facts.Day) && l.IsNamedIn(importer.Name)
            && (l.Substance is null || facts.Controlled.Any(c => l.Concerns(c.Substance.Code))));
        if (listed is null) return null;
        return Found(
            $"向{listed.CountryZh}（{importer.Name}）出口，没有填写向特定国家（地区）出口许可",
            $"Export to {importer.Code} in {listed.CountryEn} without the specific licence",
            "核对品种是否在该国清单上；在清单上的申领向特定国家（地区）出口许可，未取得前不得发运",
            "Check whether the chemical is on that country's list; if so get the specific licence before shipping",
            "counterparty");
    }
}
