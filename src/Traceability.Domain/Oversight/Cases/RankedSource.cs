namespace Traceability.Domain.Oversight.Cases;

/// <summary>A candidate with what speaks for it; the sum is only for the order, it proves nothing.</summary>
public sealed record RankedSource(SourceCandidate Candidate, int Total, IReadOnlyList<SourcePoint> Points);
