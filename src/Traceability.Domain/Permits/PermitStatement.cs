namespace Traceability.Domain.Permits;

/// <summary>
/// 对账单: one permit line, what its book says and what movements say that cite it; or the permit itself, with the goods
/// that are on none of its lines.
/// </summary>
public sealed record PermitStatement
{
    public required Permit Permit { get; init; }

    /// <summary>Null for the permit itself.</summary>
    public required PermitLine? Line { get; init; }

    /// <summary>Whether the permit is for the road (cited as transport permit) and not for the purchase.</summary>
    public required bool ForTransport { get; init; }

    /// <summary>The request id of its grant; null when it was taken over with historic books.</summary>
    public string? LiveGrant { get; init; }

    public required long Available { get; init; }

    public required long Reserved { get; init; }

    public required long Used { get; init; }

    public required long Forfeited { get; init; }

    /// <summary>In book order.</summary>
    public required IReadOnlyList<PermitCitation> Citations { get; init; }

    public IEnumerable<PermitCitation> Standing => Citations.Where(c => !c.IsReversed && c.Units > 0);

    /// <summary>核销 by what arrived, or what was sold to a buyer who keeps no books here.</summary>
    public long Arrived => Standing.Where(c => c.IsIncoming || c.Kind is not Ledger.MovementKind.Dispatch)
        .Sum(c => c.Units);
}
