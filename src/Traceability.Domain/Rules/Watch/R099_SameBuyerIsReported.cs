using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Watch;

/// <summary>
/// 含麻黄碱类复方制剂通知 2012: the same buyer who comes often, or for much, is reported to the drug regulator and the police.
/// All pharmacies together: who goes from counter to counter is the one meant. How many days, purchases and packs is
/// set locally.
/// </summary>
public sealed class R099_SameBuyerIsReported : WatchRule
{
    public override RuleCard Card { get; } = new(
        "R-099", "同一购买人多次大量购买含麻黄碱类复方制剂的报告", "The same buyer of many compounds with ephedrines is reported",
        "《关于加强含麻黄碱类复方制剂管理有关事宜的通知》（2012）", "Notice on compound preparations with ephedrines (2012)",
        InForce.CompoundNotice2012, null, Severity.Report, AlertLevel.Serious, "yes")
    {
        ChecksZh = "药店调剂、售出含麻黄碱类复方制剂：同一人在规定天数内（默认 30 天）在各药店购买的次数或者最小包装总数达到"
            + "地方设定值（默认 5 次、10 个）的报告",
        ChecksEn = "Retail of such compounds: one person whose purchases at all pharmacies within the days set (30) "
            + "reach the number set (5), or whose packs reach theirs (10)",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context) =>
        from buyer in history.CompoundBuyers.OrderBy(b => b.Value)
        let sales = context.County.CompoundSales[buyer].OrderBy(s => s.Day).ThenBy(s => s.Movement.Value).ToArray()
        let window = sales.Select((sale, i) => Within(sales, i, context.Settings.CompoundWindowDays))
            .Select(w => TooMuch(w, context.Settings)).FirstOrDefault(w => w is not null)
        // One alert a buyer: the counter whose sale made it too much answers.
        where window is not null && window[^1].Seller == history.Id
        select Judge(history, buyer, window, context.Settings.CompoundWindowDays);

    private Suspicion Judge(OrganisationHistory history, Id<Person> buyer, CompoundSale[] window, int days)
    {
        Catalogue.Product product = window[0].Product;
        Goods goods = Goods.Of(product, window.Where(s => s.Product.Id == product.Id).Select(s => s.Units));
        long packs = Packs(window);
        return Found(
            history.Id, $"compounds:person:{buyer}", "", goods, window[^1].Day, window.Select(s => s.RequestId),
            $"同一人{days}天内在{window.DistinctBy(s => s.Seller).Count()}家药店{window.Length}次购买含麻黄碱类复方制剂"
                + $"共{packs}个最小包装",
            $"One person bought {packs} packs of compounds with ephedrines in {window.Length} purchases at "
                + $"{window.DistinctBy(s => s.Seller).Count()} pharmacies within {days} days");
    }

    private static CompoundSale[] Within(CompoundSale[] sales, int first, int days) =>
        [.. sales.Skip(first).TakeWhile(s => s.Day.DayNumber - sales[first].Day.DayNumber < days)];

    /// <summary>The sales up to the one that made it too much; null when none did.</summary>
    private static CompoundSale[]? TooMuch(CompoundSale[] window, WatchSettings settings)
    {
        for (int count = 1; count <= window.Length; count++)
        {
            CompoundSale[] sales = window[..count];
            if (count >= settings.CompoundPurchases || Packs(sales) >= settings.CompoundPacks) return sales;
        }

        return null;
    }

    private static long Packs(CompoundSale[] sales) => (long)Int128.Min(
        sales.Aggregate(Int128.Zero, (sum, s) => sum + s.Packs), long.MaxValue);
}
