using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules.Gate;

/// <summary>条例第二十九条: exports on the verification list wait for the answer of the importing country.</summary>
public sealed class R112_VerifiedBeforeExport : GateRule
{
    private const string Verification = "PT-VERIF";

    public override RuleCard Card { get; } = new(
        "R-112",
        "列入国际核查目录的，核查通过后方可出口",
        "Exports on the verification list wait for the verification",
        "《易制毒化学品管理条例》第二十九条",
        "Order 445, art. 29",
        InForce.Order445, null, Severity.Block, AlertLevel.Serious, "part")
    {
        ChecksZh = "出口第一类，或者当日在国际核查目录上的品种（醋酸酐、高锰酸钾、苯乙酸，1988年公约表一；国内目录待核对原文）的：本单位持有有效的国际核查结果，"
            + "载明该品种和进口方；核查期间不计入许可时限",
        ChecksEn = "Exports of category 1, or of what is on the verification list that day (acetic anhydride, "
            + "permanganate, phenylacetic acid: table I of the 1988 Convention; the home list is to be checked): the "
            + "exporter holds a positive verification for this variety and importer; the clock of the licence stands "
            + "still meanwhile",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (facts.Draft.Kind != MovementKind.Export) return null;
        (GoodsFacts Goods, Substance Substance)[] waiting = [.. facts.Controlled.Where(c =>
            IsVerified(c.Substance, facts) && !facts.OwnPermits.Any(p => Answers(p, c.Substance, facts)))];
        return waiting.Length == 0 ? null : Found(
            $"出口 {Wording.GoodsZh(waiting)}，没有该进口方的国际核查结果",
            $"Export of {Wording.GoodsEn(waiting)} before the importing country has answered",
            "等待国际核查结果并登记后再出口；核查未通过的不得出口",
            "Wait for the verification and register it; what is not confirmed is not exported",
            "counterparty");
    }

    private static bool IsVerified(Substance substance, MovementFacts facts) => substance.Class.IsCategory1()
        || facts.TradeListings.Any(l => l.List == TradeList.Verification && l.IsInForceOn(facts.Day)
            && l.Substance == substance.Code);

    private static bool Answers(PermitFacts permit, Substance substance, MovementFacts facts) =>
        permit.Permit.Type == Verification
        && Papers.IsUsableOn(permit, facts.Day)
        && permit.LineFor(substance.Code) is not null
        && (permit.Permit.Counterparty is null || permit.Permit.Counterparty == facts.Book.Counterparty?.Id);
}
