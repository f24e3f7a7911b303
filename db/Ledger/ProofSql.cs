namespace Traceability.Db.Ledger;

/// <summary>What the proof reads: standard SQL, one pass each.</summary>
internal static class ProofSql
{
    public const string Entries =
        """
        select e.account, e.seq, e.previous_seq, e.line, e.side, e.quantity, e.balance_before, e.balance_after, e.hash,
               a.kind, a.entries, a.commodity, l.from_account, l.to_account, l.commodity, l.quantity, m.hash
        from ledger_entry e
        join account a on a.id = e.account
        left join movement_line l on l.id = e.line
        left join movement m on m.id = l.movement
        order by e.account, e.seq
        """;

    /// <summary>Lines that do not stand on two accounts.</summary>
    public const string Halves =
        """
        select l.id, count(e.line)
        from movement_line l
        left join ledger_entry e on e.line = l.id
        group by l.id
        having count(e.line) <> 2
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
