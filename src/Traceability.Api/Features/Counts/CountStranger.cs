namespace Traceability.Api.Features.Counts;

/// <summary>A label that was scanned here and does not belong here, and what the books say of it.</summary>
public sealed record CountStranger(string Code, string Why);
