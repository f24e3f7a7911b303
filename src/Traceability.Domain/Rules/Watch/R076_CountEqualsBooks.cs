using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Watch;

/// <summary>
/// A count that differs from the book is explained: Order 442 art. 48 (goods match the book), Order 445 art. 34. No
/// tolerance for category 1 and drugs; for the rest a share of the month's goods. More than the books ever had is
/// always asked about.
/// </summary>
public sealed class R076_CountEqualsBooks : WatchRule
{
    public override RuleCard Card { get; } = new(
        "R-076", "账物相符", "Stock counts equal the books",
        "《麻醉药品和精神药品管理条例》第四十八条;《易制毒化学品管理条例》第三十四条", "Order 442 art. 48; Order 445 art. 34",
        new DateOnly(2005, 11, 1), null, Severity.Report, AlertLevel.Serious, "part")
    {
        ChecksZh = "盘点短少超过允差（第一类、麻精药品为零，其他为当月经手量的 0.5 %，地方设定）45 日未说明的；多出账面的一律预警",
        ChecksEn = "A count short beyond tolerance (category 1 and drugs none, else 0.5 % of the month's goods, "
            + "set locally), unexplained for 45 days; more than the books ever had, always",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context) =>
        Short(history, context).Concat(Above(history));

    private IEnumerable<Suspicion> Short(OrganisationHistory history, WatchContext context)
    {
        foreach (((long _, Id<Ledger.Commodity> lot), UnaccountedHistory missing) in history.Unaccounted)
        {
            if (missing.Balance <= 0) continue;
            if (context.ClassOf(missing.Product, missing.Since) is not { } substanceClass) continue;
            if (context.Now < missing.LastCountAt.AddDays(context.Settings.CountGraceDays)) continue;
            if (missing.Balance <= Tolerance(history, missing, substanceClass, context)) continue;
            Goods goods = new(missing.Product, missing.Balance);
            string site = context.SiteCode(missing.Site);
            yield return Found(
                history.Id, $"site:{site}/lot:{lot}", "", goods, missing.Since, missing.Counts.Evidence,
                $"{site}盘点短少{goods.Shown},至今未说明", $"Counted {goods.Shown} short at {site}, not explained to this day");
        }
    }

    private IEnumerable<Suspicion> Above(OrganisationHistory history) =>
        from movement in history.CountsAboveBooks
        let line = movement.Lines.First(l => l.From.Kind == Ledger.AccountKind.Origin)
        where line.Product.Contents.Count > 0
        let goods = new Goods(line.Product, line.Quantity)
        select Found(
            history.Id, $"count:{movement.Header.RequestId}", "", goods, movement.Day, [movement.Header.RequestId],
            $"盘点多出账面{goods.Shown},来源不明", $"Counted {goods.Shown} more than the books ever had: origin unknown");

    private static long Tolerance(
        OrganisationHistory history, UnaccountedHistory missing, SubstanceClass substanceClass, WatchContext context)
    {
        if (substanceClass.IsCategory1() || substanceClass.IsNarcoticOrPsychotropic()) return 0;
        long handled = history.Months(missing.Product.Id, Month.Of(missing.Since)).Select(m => m.Handled)
            .LastOrDefault();
        return (long)((Int128)handled * context.Settings.CountTolerance / 1_000_000);
    }
}
