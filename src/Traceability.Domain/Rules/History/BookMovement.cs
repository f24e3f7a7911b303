using Traceability.Domain.Ledger;

namespace Traceability.Domain.Rules.History;

/// <summary>
/// A movement as the watch rules read it: its header, its lines in the stock book, and what it takes back, if anything.
/// </summary>
public sealed record BookMovement(Movement Header, IReadOnlyList<BookLine> Lines, Movement? Reversed = null)
{
    /// <summary>拒收退回: the shipper takes back what the consignee refused; no correction of the books.</summary>
    public bool TakesBackRefused { get; init; }

    public DateOnly Day { get; } = ChinaTime.DayOf(Header.OccurredAt);

    public DateOnly RecordedOn { get; } = ChinaTime.DayOf(Header.RecordedAt);

    /// <summary>Hour of the day (Asia/Shanghai) at which it is said to have happened.</summary>
    public int Hour { get; } = Header.OccurredAt.AddMinutes(ChinaTime.OffsetMinutes).Hour;

    /// <summary>The goods with a substance of the catalogue in them, a sum for each product.</summary>
    public IEnumerable<Goods> Controlled => Lines.Where(l => l.Product.Contents.Count > 0)
        .GroupBy(l => l.Product.Id).Select(g => Goods.Of(g.First().Product, g.Select(l => l.Quantity)));

    public BookLine? FirstControlled => Lines.FirstOrDefault(l => l.Product.Contents.Count > 0);
}
