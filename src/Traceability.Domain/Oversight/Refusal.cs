using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>被拒登记: an attempt the rules refused, kept as evidence.</summary>
public sealed class Refusal
{
    public required Id<Refusal> Id { get; init; }

    public required string RequestId { get; init; }

    public required byte[] BodyHash { get; init; }

    public required MovementKind Kind { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Rule ids, separated by semicolons.</summary>
    public required string Rules { get; init; }

    /// <summary>All findings as JSON.</summary>
    public required string Findings { get; init; }
}
