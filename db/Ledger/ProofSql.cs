namespace Traceability.Db.Ledger;

/// <summary>What the proof reads: standard SQL, one pass each.</summary>
internal static class ProofSql
{
    public const string Entries =
        """
        select e.account, e.seq, e.previous_seq, e.line, e.side, e.quantity, e.balance_before, e.balance_after, e.hash,
               a.kind, a.entries, a.commodity, l.from_account, l.to_account, l.commodity, l.quantity, m.hash,
               (select count(*) from ledger_entry h where h.line = e.line)
        from ledger_entry e
        join account a on a.id = e.account
        left join movement_line l on l.id = e.line
        left join movement m on m.id = l.movement
        order by e.account, e.seq
        """;

    public const string Sums =
        """
        select c.id, c.book, cast(sum(e.balance_after) as bigint)
        from commodity c
        join account a on a.commodity = c.id
        join ledger_entry e on e.account = a.id and e.seq = a.entries
        group by c.id, c.book
        """;
}
