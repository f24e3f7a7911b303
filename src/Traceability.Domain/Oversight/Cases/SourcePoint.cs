namespace Traceability.Domain.Oversight.Cases;

/// <summary>What speaks for a candidate, in words.</summary>
public sealed record SourcePoint(int Points, string Zh, string En);
