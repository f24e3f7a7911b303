using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight;

/// <summary>A line that carried traced goods from one account to another, with its papers and persons.</summary>
public sealed record TraceEdge
{
    public required long Id { get; init; }

    /// <summary>Lines of one movement belong together: a process joins its inputs to its outputs by it.</summary>
    public required long Movement { get; init; }

    public required long From { get; init; }

    public required long To { get; init; }

    public required bool IsVisible { get; init; }

    /// <summary>投料.</summary>
    public bool IsInput { get; init; }

    /// <summary>产出.</summary>
    public bool IsOutput { get; init; }

    public string? RequestId { get; init; }

    public MovementKind? Kind { get; init; }

    public DateTime? OccurredAt { get; init; }

    public DateTime? RecordedAt { get; init; }

    /// <summary>Base units.</summary>
    public long? Quantity { get; init; }

    public BaseUnit? Unit { get; init; }

    public string? Display { get; init; }

    public TraceParty? Organisation { get; init; }

    public TraceParty? Counterparty { get; init; }

    public TraceParty? Carrier { get; init; }

    public string? PurchasePermit { get; init; }

    public string? TransportPermit { get; init; }

    public string? Contract { get; init; }

    public string? Invoice { get; init; }

    public string? HandedOverBy { get; init; }

    public string? TakenOverBy { get; init; }

    public string? Driver { get; init; }

    public string? Vehicle { get; init; }

    public string? Purpose { get; init; }

    public string? Reason { get; init; }
}
