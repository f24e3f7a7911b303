using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Db.Ledger;

/// <summary>
/// Finds the accounts of a batch, opens missing ones and reads the tails under lock. Keys never change their account,
/// so found ids are remembered; balances never are.
/// </summary>
internal sealed class AccountBook(DatabaseProvider provider, IdSource ids)
{
    private const int RememberedLimit = 200_000;
    private readonly Dictionary<AccountKey, Id<Account>> _remembered = [];

    /// <summary>Forget what was opened in a transaction that did not commit.</summary>
    public void Forget() => _remembered.Clear();

    /// <summary>
    /// Which accounts a batch wants, and keys for those that may have to be opened. Keys are drawn before the
    /// transaction: drawing a block writes to the database, which the transaction's own lock would forbid.
    /// </summary>
    /// <param name="requests">Their accounts are wanted, and what comes into being with them has none yet.</param>
    public AccountPlan Plan(IReadOnlyList<PostingRequest> requests)
    {
        HashSet<AccountKey> keys = [.. requests.SelectMany(r => r.Posting.Accounts())];
        HashSet<long> consignments =
            [.. requests.Select(r => r.NewRows.Consignment).OfType<Consignment>().Select(c => c.Id.Value)];
        HashSet<Id<Commodity>> lots = [.. requests.SelectMany(r => r.NewRows.Lots).Select(l => l.Id)];
        bool IsNew(AccountKey key) => lots.Contains(key.Commodity)
            || (key.Kind == AccountKind.InTransit && consignments.Contains(key.Holder));
        if (_remembered.Count + keys.Count > RememberedLimit) _remembered.Clear();
        List<AccountKey> unknown = [.. keys.Where(k => !_remembered.ContainsKey(k))];
        return new AccountPlan(
            keys, unknown.FindAll(k => !IsNew(k)), new Stack<Id<Account>>(unknown.Select(_ => ids.Next<Account>())));
    }

    /// <summary>
    /// Opens the batch's page: every account found or made, locked, with its tail. Returns the accounts that are new.
    /// </summary>
    public List<Account> Open(TraceabilityDb db, AccountPlan plan, LedgerSheet sheet)
    {
        if (plan.Unknown.Count > 0) Find(db, plan.Unknown);
        List<Account> opened = [];
        Dictionary<long, AccountKey> existing = [];
        foreach (AccountKey key in plan.Keys)
        {
            if (_remembered.TryGetValue(key, out Id<Account> id))
            {
                existing[id.Value] = key;
                continue;
            }

            Account account = new(plan.FreshIds.Pop(), key);
            opened.Add(account);
            sheet.Open(new Tail(account.Id, key, 0, 0, ReadOnlyMemory<byte>.Empty));
        }

        if (existing.Count > 0) ReadTails(db, existing, sheet);
        return opened;
    }

    public void Remember(IEnumerable<Account> opened)
    {
        foreach (Account account in opened) _remembered[account.Key] = account.Id;
    }

    private void Find(TraceabilityDb db, IReadOnlyList<AccountKey> keys)
    {
        Dictionary<(int, long, long, long, long), AccountKey> byColumns = keys.ToDictionary(
            k => ((int)k.Kind, k.Owner.Value, k.Holder, k.Commodity.Value, k.Package?.Value ?? 0));
        using DbCommand command = Command(db, LedgerSql.FindAccounts(provider, keys));
        using DbDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (reader.IsDBNull(0)) continue;
            var columns = (
                reader.GetInt32(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5));
            _remembered[byColumns[columns]] = new Id<Account>(reader.GetInt64(0));
        }
    }

    private void ReadTails(TraceabilityDb db, Dictionary<long, AccountKey> existing, LedgerSheet sheet)
    {
        string list = LedgerSql.List(existing.Keys.Order());
        if (LedgerSql.LockAccounts(provider, list) is { } locking)
        {
            using DbCommand locker = Command(db, locking);
            locker.ExecuteNonQuery();
        }

        using DbCommand command = Command(db, LedgerSql.ReadTails(list));
        using DbDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            long id = reader.GetInt64(0);
            long entries = reader.GetInt64(1);
            bool empty = entries == 0;
            sheet.Open(new Tail(
                new Id<Account>(id),
                existing[id],
                entries,
                empty ? 0 : reader.GetInt64(2),
                empty ? ReadOnlyMemory<byte>.Empty : reader.GetFieldValue<byte[]>(3)));
        }
    }

    private static DbCommand Command(TraceabilityDb db, string sql)
    {
        DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // The text holds whole numbers only (see LedgerSql).
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
