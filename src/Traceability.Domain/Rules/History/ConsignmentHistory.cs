using Traceability.Domain.Catalogue;

namespace Traceability.Domain.Rules.History;

/// <summary>
/// One product of one consignment: what left, what arrived, what was declared lost on the way, what is still in
/// transit.
/// </summary>
public sealed class ConsignmentHistory(BookMovement dispatch, Product product)
{
    public BookMovement Dispatch { get; } = dispatch;

    public Product Product { get; } = product;

    public Tally Sent { get; } = new();

    public Tally Arrived { get; } = new();

    public Tally DeclaredLost { get; } = new();

    public DateTime? LastReceiptAt { get; internal set; }

    /// <summary>Balance of the consignment's InTransit accounts.</summary>
    public long InTransit { get; internal set; }

    /// <summary>Short of what was sent, explained or not.</summary>
    public long Short => Sent.Units - Arrived.Units;

    public IReadOnlyList<string> Evidence => [Dispatch.Header.RequestId, .. Arrived.Evidence, .. DeclaredLost.Evidence];
}
