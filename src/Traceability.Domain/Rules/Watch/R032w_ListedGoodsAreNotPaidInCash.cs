using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Watch;

/// <summary>
/// Order 445 art. 5: no cash, no barter. For books that never passed the gate. Persons may pay cash for category 3 and
/// for a lawful pharmaceutical preparation.
/// </summary>
public sealed class R032w_ListedGoodsAreNotPaidInCash : WatchRule
{
    public override RuleCard Card { get; } = new(
        "R-032", "禁止现金和实物交易", "No cash, no barter",
        "《易制毒化学品管理条例》第五条", "Order 445 art. 5",
        new DateOnly(2005, 11, 1), null, Severity.Report, AlertLevel.Serious, "yes")
    {
        ChecksZh = "历史账簿：当日列管的货物以现金、实物付款的；个人购买第三类、调剂除外",
        ChecksEn = "Imported books: goods listed on the day paid in cash or kind, but for a person's category 3 "
            + "and dispensing",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context) =>
        from deal in history.CashDeals
        let barred = deal.Controlled
            .Where(g => context.ListedClassOf(g.Product!, deal.Day) is { } c && !IsAllowed(deal, c)).ToArray()
        where barred.Length > 0
        let goods = barred.MaxBy(g => CriminalQuantity.LevelOf(AlertLevel.Info, g))
        select Found(
            history.Id, $"payment:{deal.Header.RequestId}", "", goods, deal.Day, [deal.Header.RequestId],
            $"{goods.Shown}以现金或实物交易", $"{goods.Shown} paid in cash or in kind");

    private static bool IsAllowed(BookMovement deal, SubstanceClass substanceClass)
    {
        bool toPerson = deal.Header.Kind == MovementKind.Departed && deal.Header.Counterparty is null;
        bool dispensed = deal.Header.Kind == MovementKind.Dispense;
        return dispensed || (toPerson && substanceClass == SubstanceClass.Precursor3);
    }
}
