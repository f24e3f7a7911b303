namespace Traceability.Domain.Catalogue;

/// <summary>Codes that a damaged code may have been.</summary>
/// <param name="IsComplete">False when there are more than were asked for, or too many to try.</param>
public sealed record CodeCompletion(IReadOnlyList<PackageCode> Codes, bool IsComplete);
