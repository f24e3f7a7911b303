namespace Traceability.Domain.Oversight.Cases;

/// <summary>Who answered for a unit on a day.</summary>
public sealed record ResponsibleUnit(
    string Code, string Name, string? LegalRepresentative, IReadOnlyList<string> Officers,
    IReadOnlyList<string> Keepers);
