namespace Traceability.Domain.Oversight.Inspections;

/// <summary>An officer as the draw knows one.</summary>
/// <param name="Agency">USCC.</param>
/// <param name="Certificate">执法证号.</param>
public sealed record DrawOfficer(string Agency, string Certificate);
