using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>A line on the books with its accounts spelled out.</summary>
/// <param name="Item">0-based item of the movement it served, −1 when it served the whole.</param>
/// <param name="IsReversed">It has been taken back already.</param>
public sealed record ReferredLine(
    Id<MovementLine> Id, AccountKey From, AccountKey To, long Quantity, int Item, bool IsReversed);
