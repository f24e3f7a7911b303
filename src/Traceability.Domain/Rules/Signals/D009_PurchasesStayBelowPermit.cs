using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Signals;

/// <summary>
/// Structuring: in a few days one buyer takes the same product many times under different permits or none, far more
/// often than it ever did, so that each looks small.
/// </summary>
public sealed class D009_PurchasesStayBelowPermit : WatchRule
{
    private const int WindowDays = 10;
    private const int FewestPermits = 3;

    public override RuleCard Card { get; } = new(
        "D-009", "短期内多证拆分购买", "Purchases are split over many permits",
        "检测信号,支持R-017、R-020、R-021", "Detection signal in support of R-017, R-020 and R-021",
        new DateOnly(2006, 10, 1), null, Severity.Report, AlertLevel.Serious, "no")
    {
        ChecksZh = "规定天数内用多个许可、备案分次购买同一品种",
        ChecksEn = "One variety bought in parts under several permits or filings within a few days",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        foreach ((Id<Product> product, List<Purchase> all) in history.Purchases)
        {
            Purchase[] purchases = [.. all.Where(p => p.Permit is not null).OrderBy(p => p.Day)];
            for (int i = 0; i < purchases.Length; i++)
            {
                Purchase first = purchases[i];
                Purchase[] window = [.. purchases.Skip(i)
                    .TakeWhile(p => p.Day.DayNumber - first.Day.DayNumber < WindowDays)];
                int permits = window.Select(p => p.Permit).Distinct().Count();
                if (permits < FewestPermits) continue;
                Goods goods = new(history.Products[product], window.Sum(p => p.Units));
                yield return Found(
                    history.Id, $"permits:{history.Organisation.Code}/{goods.Product!.Code}", Month.Of(first.Day)
                        .ToString(), goods,
                    window[^1].Day, window.Select(p => p.RequestId),
                    $"{WindowDays}天内使用{permits}个证分{window.Length}次购入{goods.Shown}",
                    $"{goods.Shown} bought in {WindowDays} days in {window.Length} purchases under {permits} permits");
                break;
            }
        }
    }
}
