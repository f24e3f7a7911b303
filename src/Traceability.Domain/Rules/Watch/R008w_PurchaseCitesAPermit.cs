using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Watch;

/// <summary>
/// Order 445 arts 14 to 17: who buys a listed chemical has a licence or filing first. For books that never passed the
/// gate: a sale, export, import or harvest that cites none.
/// </summary>
public sealed class R008w_PurchaseCitesAPermit : WatchRule
{
    public override RuleCard Card { get; } = new(
        "R-008", "购买须有许可或备案", "A purchase cites its licence or filing",
        "《易制毒化学品管理条例》第十四条至第十七条", "Order 445 arts 14 to 17",
        new DateOnly(2005, 11, 1), null, Severity.Report, AlertLevel.Serious, "yes")
    {
        ChecksZh = "没有经过登记查验的账簿（历史导入）：销售、出口、进口、采集含易制毒化学品或者麻黄草而没有引用许可、备案的；按业务当日的目录判断",
        ChecksEn = "Books that never passed the gate: a sale, export, import or harvest of precursors or herb "
            + "that cites no permit, by the catalogue of its day",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        foreach (IGrouping<Id<Product>, (BookMovement Movement, Goods Goods)> group in history.WithoutPermit
            .SelectMany(m => m.Controlled, (m, goods) => (Movement: m, Goods: goods))
            .Where(sale => NeedsPermit(sale.Movement, sale.Goods.Product!, context))
            .GroupBy(sale => sale.Goods.Product!.Id))
        {
            BookMovement[] sales = [.. group.Select(sale => sale.Movement)];
            Goods goods = Goods.Of(group.First().Goods.Product!, group.Select(sale => sale.Goods.Units));
            yield return Found(
                history.Id, $"no-permit:{history.Organisation.Code}/{goods.Product!.Code}", "", goods,
                sales.Min(s => s.Day), sales.Select(s => s.Header.RequestId),
                $"{sales.Length}笔共{goods.Shown}未引用许可或备案",
                $"{sales.Length} movements of {goods.Shown} cite no licence or filing");
        }
    }

    private static bool NeedsPermit(BookMovement movement, Product product, WatchContext context)
    {
        if (context.ListedClassOf(product, movement.Day) is not { } c) return false;
        // Preparations on narcotic books go by the wholesaler's licence; their own rules judge them.
        if (!c.IsPrecursor() && c != SubstanceClass.Ephedra) return false;
        Movement header = movement.Header;
        if (header.Kind == MovementKind.Departed && header.Counterparty is null) return false;
        // Goods put into a warehouse, or fetched from one, do not change their owner.
        return !context.County.Of(header.Organisation).Organisation.Is(OrganisationKinds.Warehouse)
            && (header.Counterparty is not { } other
                || !context.County.Of(other).Organisation.Is(OrganisationKinds.Warehouse));
    }
}
