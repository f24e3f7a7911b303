using Traceability.Domain.Ledger;

namespace Traceability.Domain.Rules.History;

/// <summary>
/// A movement as the watch rules read it: its header, its lines in the stock book, and what it takes back, if anything.
/// </summary>
public sealed record BookMovement(Movement Header, IReadOnlyList<BookLine> Lines, Movement? Reversed = null)
{
    public DateOnly Day { get; } = ChinaTime.DayOf(Header.OccurredAt);

    public DateOnly RecordedOn { get; } = ChinaTime.DayOf(Header.RecordedAt);

    /// <summary>Hour of the day (Asia/Shanghai) at which it is said to have happened.</summary>
    public int Hour { get; } = Header.OccurredAt.AddMinutes(ChinaTime.OffsetMinutes).Hour;

    public BookLine? FirstControlled => Lines.FirstOrDefault(l => l.Product.Contents.Count > 0);
}
