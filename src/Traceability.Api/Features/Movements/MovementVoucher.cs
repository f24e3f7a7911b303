using System.Text.Json.Nodes;
using Traceability.Api.Recording;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Movements;

/// <summary>凭证: the receipt, its papers, and until when all of it is kept.</summary>
public sealed record MovementVoucher(
    long Number, string RequestId, MovementKind Kind, DateTime OccurredAt, DateTime RecordedAt, long? Consignment,
    string Hash, JsonNode? Findings, IReadOnlyList<MovementReceiptLine> Lines,
    IReadOnlyList<AttachmentReceipt> Attachments, RetentionAnswer? Retention)
{
    internal static MovementVoucher Of(
        MovementReceipt r, IReadOnlyList<AttachmentReceipt> attachments, RetentionAnswer? retention) => new(
        r.Number, r.RequestId, r.Kind, r.OccurredAt, r.RecordedAt, r.Consignment, r.Hash, r.Findings, r.Lines,
        attachments, retention);
}
