namespace Traceability.Domain.Oversight;

/// <summary>A unit named in a trace, with the person who answers for it (责任倒查).</summary>
public sealed record TraceParty(string Code, string Name, string? LegalRepresentative);
