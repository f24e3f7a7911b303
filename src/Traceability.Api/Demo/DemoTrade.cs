using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Api.Demo;

/// <summary>The county's trade week: ordered on Monday, loaded on Tuesday, counted in on Wednesday.</summary>
internal sealed class DemoTrade(DemoBook book)
{
    private readonly List<Deal> _deals = [];
    private readonly List<(DemoSent Sent, Deal Deal)> _road = [];

    /// <summary>Deliveries counted in today.</summary>
    public List<DemoSent> Arrived { get; } = [];

    /// <summary>The buyer orders under its permit; the goods are set aside at once.</summary>
    public void Order(
        DemoSite from, DemoSite to, DemoProduct product, IReadOnlyList<DraftItem> items, string permit,
        Func<DraftHeader, DraftHeader>? with = null, long shortBy = 0)
    {
        if (items.Count == 0) return;
        string order = book.Order(to.Firm, from.Firm, product, items.Sum(i => i.Measure.Units), permit);
        _deals.Add(new Deal(from, to, items, h => With(with, h) with { Ref = order }, shortBy));
    }

    /// <summary>Sold or sent without an order: the papers are cited when it is loaded.</summary>
    public void Deliver(
        DemoSite from, DemoSite to, IReadOnlyList<DraftItem> items, Func<DraftHeader, DraftHeader>? with = null,
        long shortBy = 0, bool neverArrives = false)
    {
        if (items.Count > 0) _deals.Add(new Deal(from, to, items, h => With(with, h), shortBy, neverArrives));
    }

    public void Load()
    {
        foreach (Deal deal in _deals)
        {
            DemoSent? sent = book.Send(deal.From, deal.To, deal.Items, deal.With);
            if (!deal.NeverArrives) _road.Add((sent!, deal));
        }

        _deals.Clear();
    }

    public void CountIn()
    {
        Arrived.Clear();
        foreach ((DemoSent sent, Deal deal) in _road)
        {
            book.Receive(sent, arrived: deal.ShortBy == 0 ? null : Less(sent.Items, deal.ShortBy));
            Arrived.Add(sent);
        }

        _road.Clear();
    }

    private static DraftHeader With(Func<DraftHeader, DraftHeader>? with, DraftHeader header) =>
        with?.Invoke(header) ?? header;

    private static IReadOnlyList<DraftItem> Less(IReadOnlyList<DraftItem> items, long shortBy)
    {
        DraftItem last = items[^1];
        Measure left = last.Measure with { Units = last.Measure.Units - shortBy };
        return left.Units <= 0 ? [.. items.SkipLast(1)] : [.. items.SkipLast(1), last with { Measure = left }];
    }

    private sealed record Deal(
        DemoSite From, DemoSite To, IReadOnlyList<DraftItem> Items, Func<DraftHeader, DraftHeader> With, long ShortBy,
        bool NeverArrives = false);
}
