using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight;

/// <summary>
/// A movement line as a step of a trace: from one account to another, with its place in the book of each.
/// </summary>
public readonly record struct TraceLine(
    Id<MovementLine> Line,
    Id<Movement> Movement,
    MovementKind MovementKind,
    Id<Account> From,
    AccountKind FromKind,
    long FromSeq,
    Id<Account> To,
    AccountKind ToKind,
    long ToSeq,
    long Quantity)
{
    /// <summary>投料: goods that became the outputs of the same movement.</summary>
    public bool IsInput => MovementKind == MovementKind.Transformation && ToKind == AccountKind.Transformed;

    /// <summary>产出: goods made of the inputs of the same movement.</summary>
    public bool IsOutput => MovementKind == MovementKind.Transformation && FromKind == AccountKind.Origin;
}
