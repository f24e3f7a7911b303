using Traceability.Domain.Ledger;

namespace Traceability.Db.Ledger;

/// <summary>结存 of a few accounts, for queries.</summary>
public static class Balances
{
    /// <summary>
    /// Each account with its balance. A look-up per account and not a join: a planner that misjudges how many accounts
    /// there are reads the whole ledger to join it.
    /// </summary>
    public static IQueryable<AccountBalance> WithBalance(this IQueryable<Account> accounts, TraceabilityDb db) =>
        accounts.Select(a => new AccountBalance
        {
            Account = a,
            Balance = db.LedgerEntries.Where(e => e.Account == a.Id && e.Seq == a.Entries)
                .Select(e => e.After).FirstOrDefault(),
        });
}
