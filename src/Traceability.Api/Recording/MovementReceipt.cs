using Traceability.Domain.Ledger;

namespace Traceability.Api.Recording;

/// <summary>回执: what was recorded, with the hash that the daily seal signs for.</summary>
/// <param name="Number">Number of the movement in the books.</param>
/// <param name="Hash">SHA-256, hexadecimal.</param>
/// <param name="Findings">What the rules noted, as JSON; null when nothing.</param>
public sealed record MovementReceipt(
    long Number,
    string RequestId,
    MovementKind Kind,
    DateTime OccurredAt,
    DateTime RecordedAt,
    long? Consignment,
    string Hash,
    System.Text.Json.Nodes.JsonNode? Findings,
    IReadOnlyList<MovementReceiptLine> Lines)
{
    public static MovementReceipt Of(Movement m, IReadOnlyList<MovementLine> lines) => new(
        m.Id.Value,
        m.RequestId,
        m.Kind,
        m.OccurredAt,
        m.RecordedAt,
        m.Consignment?.Value,
        Convert.ToHexStringLower(m.Hash),
        m.Findings is null ? null : System.Text.Json.Nodes.JsonNode.Parse(m.Findings),
        [.. lines.Select(l => new MovementReceiptLine(l.Ordinal, l.Item, l.From.Value, l.To.Value, l.Quantity))]);
}
