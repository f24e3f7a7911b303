using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>
/// 进出口双向核查: what the authority of the other country said of an import or export. Insert only; the newest counts.
/// </summary>
public sealed class CounterpartConfirmation
{
    public required Id<CounterpartConfirmation> Id { get; init; }

    /// <summary>The import or export.</summary>
    public required Id<Movement> Movement { get; init; }

    /// <summary>It arrived, or left, as stated; else it was denied.</summary>
    public required bool IsConfirmed { get; init; }

    /// <summary>The authority abroad.</summary>
    public required string Authority { get; init; }

    /// <summary>来函文号.</summary>
    public required string Reference { get; init; }

    /// <summary>The day of its answer.</summary>
    public required DateOnly Day { get; init; }

    public string? Remark { get; init; }

    /// <summary>Who recorded it here.</summary>
    public required Id<Organisation> Organisation { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }
}
