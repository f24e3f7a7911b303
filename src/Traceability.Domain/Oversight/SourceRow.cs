using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>
/// One row of a source book that became one line of a grouped movement: what the movement's header cannot hold for it.
/// </summary>
public sealed class SourceRow
{
    public required Id<Movement> Movement { get; init; }

    /// <summary>0-based item of the movement; lines of that item carry the same number.</summary>
    public required int Item { get; init; }

    /// <summary>流水号 of the row, unique per organisation.</summary>
    public required string RowId { get; init; }

    /// <summary>组号.</summary>
    public required string Group { get; init; }

    public required DateTime OccurredAt { get; init; }

    public required DateTime RecordedAt { get; init; }

    public long? AmountFen { get; init; }

    public Id<Person>? TakenOverBy { get; init; }

    public string? Reason { get; init; }

    public string? Note { get; init; }
}
