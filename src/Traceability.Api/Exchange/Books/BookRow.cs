using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Api.Exchange.Books;

/// <summary>
/// A row of movements.csv, parsed: what the header of a movement would say, and the one item the row moves.
/// </summary>
public sealed record BookRow(long Row, MovementKind Kind, string? Group, DraftHeader Header, DraftItem? Item);
