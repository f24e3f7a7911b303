using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Signals;

/// <summary>
/// A buyer takes far more of a product in a month than its own months before explain, and use does not follow.
/// </summary>
public sealed class D006_PurchasesOutgrowHistory : WatchRule
{
    private const int FewestMonths = 4;
    private const int Spreads = 3;

    public override RuleCard Card { get; } = new(
        "D-006", "购买量异常增长", "Purchases outgrow the buyer's own history",
        "检测信号,支持R-031", "Detection signal in support of R-031",
        new DateOnly(2006, 10, 1), null, Severity.Report, AlertLevel.Warning, "no")
    {
        ChecksZh = "当月购买量超过通常月份的倍数（地方设定）",
        ChecksEn = "A month's purchases exceed the usual month by the factor set locally",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        // A warehouse takes what its customers bring; it is judged by its counts.
        if (history.Organisation.Is(OrganisationKinds.Warehouse | OrganisationKinds.Carrier)) yield break;
        foreach ((Product product, IReadOnlyList<MonthOf> months) in history.Controlled(Month.Of(context.AsOf)))
        {
            for (int i = FewestMonths; i < months.Count; i++)
            {
                MonthOf month = months[i];
                // Orders come every second month in some trades: the largest of the months before is the measure.
                long[] before = [.. months.Take(i).Select(m => m.Flow.Bought.Units)];
                long most = before.Max();
                long limit = Math.Max(
                    (long)((Int128)most * context.Settings.PurchaseGrowth / 1_000_000 * 2 / 3),
                    Ratio.Median(before) + (Spreads * Ratio.Spread(before)));
                if (most == 0 || month.Flow.Bought.Units <= limit) continue;
                long followed = months.Skip(i).Take(2).Sum(m => m.Flow.Used.Units + m.Flow.Sold.Units);
                if (followed * 10 >= month.Flow.Bought.Units * 8) continue;
                Goods goods = new(product, month.Flow.Bought.Units);
                yield return Found(
                    history.Id, $"purchases:{history.Organisation.Code}/{product.Code}", month.Month.ToString(), goods,
                    month.Flow.Bought.First, month.Flow.Bought.Evidence,
                    $"当月购入{goods.Shown},此前最高月{new Goods(product, most).Shown},且未见相应使用",
                    $"Bought {goods.Shown} in the month, at most {new Goods(product, most).Shown} before, and use "
                        + $"does not follow");
            }
        }
    }
}
