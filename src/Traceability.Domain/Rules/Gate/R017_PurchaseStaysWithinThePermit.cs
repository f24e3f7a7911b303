using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 条例第四十条第三项: nobody buys another variety or more than the permit or filing says. All items of a movement count
/// together; a delivery under an order counts against what that order reserved.
/// </summary>
public sealed class R017_PurchaseStaysWithinThePermit : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-017",
        "购买的品种、数量不得超出许可或备案",
        "A purchase stays within variety and quantity of its permit",
        "《易制毒化学品管理条例》第四十条第一款第三项",
        "Order 445, art. 40(3)",
        InForce.Order445, null, Severity.Block, AlertLevel.Serious, "yes")
    {
        ChecksZh = "成立购买时，以及按订单发货、转移货权时：每个受管制品种须在证上；同一证行的合计数量不超过可用余量（按订单的不超过已占用量）",
        ChecksEn = "When a purchase is made and when an order is delivered: every controlled variety stands on the "
            + "permit, and the sum per permit line is within what is available (for an order: reserved)",
    };

    public override Finding? Check(MovementFacts facts)
    {
        bool delivers = facts.AnswersOrder && facts.Draft.Kind is MovementKind.Dispatch or MovementKind.Title;
        if (!facts.IsAgreement && !delivers) return null;
        if (facts.Book.PurchasePermit is not { } permit) return null;
        PermitScope? scope = PermitPurposes.Find(permit.Permit.Type);
        if (scope is null || !scope.Allows(PermitPurpose.Purchase)) return null;

        (GoodsFacts Goods, Substance Substance)[] strange = [.. facts.Controlled
            .Where(c => scope.Serves(c.Substance.Class) && permit.LineFor(c.Substance.Code) is null)];
        PermitExcess[] over = [.. PermitExcess.Of(facts, permit, line => delivers ? line.Reserved : line.Available)];
        if (strange.Length == 0 && over.Length == 0) return null;
        return Found(
            PermitExcess.SayZh(permit, strange, over),
            PermitExcess.SayEn(permit, strange, over),
            over.Length > 0
                ? "把数量减到余量以内，或另行申请许可、备案后再办理"
                : "买方另行申请包含该品种的许可或备案，填写新证号",
            over.Length > 0
                ? "Reduce the quantity to what is left, or get another permit or filing first"
                : "The buyer gets a permit or filing for this variety and cites it",
            strange.Length > 0
                ? Wording.ItemField(strange[0].Goods, "product")
                : Wording.ItemField(over[0].First, "quantity"));
    }
}
