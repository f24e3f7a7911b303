namespace Traceability.Domain.Ledger;

/// <summary>A movement with the lines and entries it became.</summary>
public sealed record Posted(Movement Movement, IReadOnlyList<MovementLine> Lines, IReadOnlyList<LedgerEntry> Entries);
