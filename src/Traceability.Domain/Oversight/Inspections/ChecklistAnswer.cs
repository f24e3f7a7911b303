using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Inspections;

/// <summary>An answer by an officer of the item's agency; the highest number counts. Insert only.</summary>
public sealed class ChecklistAnswer
{
    public required Id<Inspection> Inspection { get; init; }

    public required string Item { get; init; }

    /// <summary>1, 2, 3 … within the item.</summary>
    public required int Number { get; init; }

    public required Id<Organisation> Agency { get; init; }

    public required ChecklistReply Reply { get; init; }

    public string? Remark { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }
}
