using System.Globalization;
using System.Text;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;

namespace Traceability.Db.Ledger;

/// <summary>
/// The few statements of the posting path. All values are whole numbers, written as literals; nothing of a user's text
/// enters.
/// </summary>
internal static class LedgerSql
{
    /// <summary>
    /// Finds accounts by key. Columns: id (null when there is none), kind, owner, holder, commodity, package_key. A
    /// look-up per key and not a join, which a planner without statistics answers by reading every account.
    /// </summary>
    public static string FindAccounts(DatabaseProvider provider, IReadOnlyCollection<AccountKey> keys)
    {
        StringBuilder sql = new(keys.Count * 40);
        OpenValues(sql, provider, "k(kind, owner, holder, commodity, package_key)");
        AppendRows(sql, keys, (row, k) => row.Append(CultureInfo.InvariantCulture,
            $"({(int)k.Kind},{k.Owner.Value},{k.Holder},{k.Commodity.Value},{k.Package?.Value ?? 0})"));
        CloseValues(sql, provider, "v(a, b, c, d, e)");
        return sql.Append(
            """
             select (select a.id from account a where a.commodity = k.commodity and a.kind = k.kind
                and a.owner = k.owner and a.holder = k.holder and a.package_key = k.package_key),
                k.kind, k.owner, k.holder, k.commodity, k.package_key
            from k
            """).ToString();
    }

    /// <summary>
    /// Locks account rows in id order, which is what prevents deadlock. Null where the transaction itself is the lock.
    /// </summary>
    public static string? LockAccounts(DatabaseProvider provider, string ids) => provider switch
    {
        DatabaseProvider.Sqlite => null,
        // Not "for update": foreign-key checks of other writers must not wait for us.
        DatabaseProvider.PostgreSql => $"select id from account where id in ({ids}) order by id for no key update",
        DatabaseProvider.SqlServer =>
            $"select id from account with (updlock, rowlock, holdlock) where id in ({ids}) order by id",
    };

    /// <summary>
    /// Reads tails. Columns: id, entries, balance_after, hash. A statement of its own, after the lock, so that it sees
    /// what the lock waited for.
    /// </summary>
    public static string ReadTails(string ids) =>
        $"""
        select a.id, a.entries, e.balance_after, e.hash
        from account a left join ledger_entry e on e.account = a.id and e.seq = a.entries
        where a.id in ({ids})
        """;

    /// <summary>Moves each account's pointer to its new tail.</summary>
    public static string AdvanceTails(DatabaseProvider provider, IReadOnlyCollection<(Id<Account> Account,
        long Entries)> tails)
    {
        StringBuilder sql = new(tails.Count * 20);
        OpenValues(sql, provider, "k(id, entries)");
        AppendRows(
            sql, tails, (row, t) => row.Append(CultureInfo.InvariantCulture, $"({t.Account.Value},{t.Entries})"));
        CloseValues(sql, provider, "v(a, b)");
        return sql.Append(" update account set entries = k.entries from k where account.id = k.id").ToString();
    }

    public static string List(IEnumerable<long> ids) => string.Join(',', ids);

    private static void OpenValues(StringBuilder sql, DatabaseProvider provider, string name)
    {
        sql.Append("with ").Append(name).Append(" as (");
        if (provider == DatabaseProvider.SqlServer) sql.Append("select * from (");
        sql.Append("values ");
    }

    private static void CloseValues(StringBuilder sql, DatabaseProvider provider, string columns)
    {
        sql.Append(')');
        if (provider == DatabaseProvider.SqlServer) sql.Append(' ').Append(columns).Append(')');
    }

    private static void AppendRows<T>(StringBuilder sql, IEnumerable<T> rows, Action<StringBuilder, T> append)
    {
        bool first = true;
        foreach (T row in rows)
        {
            if (!first) sql.Append(',');
            first = false;
            append(sql, row);
        }
    }
}
