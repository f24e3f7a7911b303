namespace Traceability.Domain.Rules.History;

/// <summary>One purchase of one product as received.</summary>
public readonly record struct Purchase(DateOnly Day, long Units, string RequestId, string? Permit);
