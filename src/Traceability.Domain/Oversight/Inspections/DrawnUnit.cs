namespace Traceability.Domain.Oversight.Inspections;

/// <summary>A unit with its place in the draw.</summary>
/// <param name="Code">USCC.</param>
/// <param name="Hash">By which it is placed.</param>
/// <param name="Rank">1 for the first.</param>
public sealed record DrawnUnit(string Code, string Hash, int Rank, bool IsDrawn);
