namespace Traceability.Api.Features.Labels;

/// <summary>Packages chosen for printing, and how many of them were printed before.</summary>
public sealed record LabelChoice(IReadOnlyList<string> Codes, int Again, bool IsComplete);
