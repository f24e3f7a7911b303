namespace Traceability.Domain.Ledger;

/// <summary>Either what was written, or every shortage that stood in the way.</summary>
public sealed record PostingResult(Posted? Posted, IReadOnlyList<Shortage> Shortages);
