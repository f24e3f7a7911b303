using Traceability.Domain.Parties;

namespace Traceability.Domain.Catalogue;

/// <summary>
/// 存量申报: a substance was listed, and a unit that holds goods with it declares what it has. Opened once for each
/// substance and unit, declared once.
/// </summary>
public sealed class StockDeclaration
{
    /// <summary>
    /// The rule under which an undeclared stock is reported: every listed chemical stands in the ledger.
    /// </summary>
    public const string Rule = "R-034";

    /// <summary>Code of the listed substance.</summary>
    public required string Substance { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    /// <summary>Last day in time.</summary>
    public required DateOnly DueOn { get; init; }

    public required DateTime OpenedAt { get; init; }

    /// <summary>UTC; null while it is owed.</summary>
    public DateTime? DeclaredAt { get; init; }

    public string? DeclaredBy { get; init; }

    /// <summary>The stock as the ledger had it when it was declared, as JSON.</summary>
    public string? Content { get; init; }
}
