namespace Traceability.Domain.Movements;

/// <summary>What a row of a grouped movement says for itself (see <see cref="Oversight.SourceRow"/>).</summary>
public sealed record DraftRow(
    string RowId, DateTime OccurredAt, DateTime RecordedAt, long? AmountFen, string? TakenOverBy, string? Reason,
    string? Note);
