namespace Traceability.Domain.Oversight.Cases;

/// <summary>A paper a movement was done under, and who decided it.</summary>
/// <param name="Official">Null when the books do not say.</param>
public sealed record ChainPermit(string Number, string Agency, string? Official, DateOnly? DecidedOn);
