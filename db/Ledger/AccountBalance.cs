using Traceability.Domain.Ledger;

namespace Traceability.Db.Ledger;

/// <summary>An account and what its last entry left, in base units.</summary>
public sealed class AccountBalance
{
    public required Account Account { get; init; }

    public required long Balance { get; init; }
}
