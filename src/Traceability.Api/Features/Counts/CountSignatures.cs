namespace Traceability.Api.Features.Counts;

/// <summary>Who counted and who watched: codes of two persons.</summary>
public sealed record CountSignatures(string Counter, string Checker, string? Note);
