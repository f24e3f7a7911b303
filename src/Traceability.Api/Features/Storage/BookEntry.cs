using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Storage;

/// <summary>One voucher as it stands in the paper book; quantities in base units, times UTC.</summary>
/// <param name="Entry">Its place in the account's chain; 0 in a book that is folded over accounts.</param>
/// <param name="Summary">摘要: the other side and the purpose or reason.</param>
/// <param name="Handler">经手: who handed over, else who entered it.</param>
/// <param name="Checker">复核: who took over.</param>
public sealed record BookEntry(
    long Entry, long Movement, DateTime OccurredAt, DateTime RecordedAt, string RequestId, MovementKind Kind,
    string? Lot, string? Summary, long In, long Out, string? Handler, string? Checker);
