using Traceability.Domain.Oversight;

namespace Traceability.Domain.Movements;

/// <summary>Under whose hand a movement enters: a sign-in's key, and the import when it came from a file.</summary>
/// <param name="Findings">What the rules noted, as JSON; null when nothing.</param>
public readonly record struct EnteredBy(string By, Id<ImportRun>? Import = null, string? Findings = null);
