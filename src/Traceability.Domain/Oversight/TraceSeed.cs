using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight;

/// <summary>Where a trace begins.</summary>
/// <param name="After">Forward: only entries after this one count; 0 for the whole account.</param>
/// <param name="Before">Back: only entries before this one count; the largest number for the whole account.</param>
public readonly record struct TraceSeed(Id<Account> Account, long After, long Before)
{
    public static TraceSeed Whole(Id<Account> account) => new(account, 0, long.MaxValue);
}
