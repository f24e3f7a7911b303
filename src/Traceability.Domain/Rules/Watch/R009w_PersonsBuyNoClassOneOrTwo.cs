using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Watch;

/// <summary>Order 445 art. 16: persons do not buy category 1 or 2. For books that never passed the gate.</summary>
public sealed class R009w_PersonsBuyNoClassOneOrTwo : WatchRule
{
    public override RuleCard Card { get; } = new(
        "R-009", "个人不得购买第一类、第二类", "Persons do not buy category 1 or 2",
        "《易制毒化学品管理条例》第十六条", "Order 445 art. 16",
        new DateOnly(2005, 11, 1), null, Severity.Report, AlertLevel.Critical, "yes")
    {
        ChecksZh = "历史账簿：售给个人的货物中有当日列管的第一类、第二类或者麻黄草的",
        ChecksEn = "Imported books: goods sold to a person hold category 1 or 2 or herb, as listed on the day",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context) =>
        from sale in history.PersonSales
        where sale.Header.Kind == MovementKind.Departed
        let barred = sale.Controlled.Where(g => IsBarred(context.ListedClassOf(g.Product!, sale.Day))).ToArray()
        where barred.Length > 0
        let goods = barred.MaxBy(g => CriminalQuantity.LevelOf(AlertLevel.Info, g))
        select Found(
            history.Id, $"person-sale:{sale.Header.RequestId}", "", goods, sale.Day, [sale.Header.RequestId],
            $"向个人售出{goods.Shown}", $"{goods.Shown} sold to a person");

    private static bool IsBarred(SubstanceClass? found) => found is { } c
        && (c.IsCategory1() || c is SubstanceClass.Precursor2 or SubstanceClass.Ephedra);
}
