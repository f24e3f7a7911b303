namespace Traceability.Domain.Ledger;

/// <summary>
/// What an account counts: a lot (stock book) or a permit line (permit book); a lot and its commodity share one id.
/// </summary>
public sealed record Commodity(Id<Commodity> Id, Book Book, BaseUnit Unit);
