namespace Traceability.Db.Ledger;

/// <summary>What the proof reads: standard SQL, one pass each, in an order that an index has.</summary>
internal static class ProofSql
{
    private const string EntryBesideItsOwn =
        """
        from ledger_entry e
        left join account a on a.id = e.account
        left join movement_line l on l.id = e.line
        left join movement m on m.id = l.movement
        """;

    /// <summary>
    /// Every entry in account order. "moved" is the signed quantity where all that can be said of the entry beside its
    /// account, line and movement holds, else 0. Forged figures beyond any real one are not added here: a server would
    /// stop at the overflow.
    /// </summary>
    public const string Entries =
        $"""
        select e.account, e.seq, e.line, e.balance_after, e.hash, m.hash,
               case when e.quantity not between 1 and 4000000000000000000
                      or e.balance_before not between -4000000000000000000 and 4000000000000000000 then 0
                    when e.side in (1, -1) and e.balance_after = e.balance_before + e.side * e.quantity
                     and ((e.seq = 1 and e.previous_seq is null) or e.previous_seq = e.seq - 1)
                     and l.quantity = e.quantity and l.commodity = a.commodity
                     and case e.side when 1 then l.to_account else l.from_account end = e.account
                     and m.hash is not null then e.side * e.quantity else 0 end,
               a.kind, a.entries
        {EntryBesideItsOwn}
        order by e.account, e.seq, e.balance_after
        """;

    /// <summary>One entry whole, when it does not hold; of two with one number, the one meant.</summary>
    public const string Entry =
        $"""
        select e.account, e.seq, e.previous_seq, e.line, e.side, e.quantity, e.balance_before, e.balance_after, e.hash,
               a.kind, a.commodity, l.movement, l.from_account, l.to_account, l.commodity, l.quantity, m.hash
        {EntryBesideItsOwn}
        where e.account = @account and e.seq = @seq and e.line = @line and e.balance_after = @after
        """;

    /// <summary>Accounts that say they have entries and have none.</summary>
    public const string Emptied =
        """
        select a.id, a.entries from account a
        where a.entries <> 0 and not exists (select 1 from ledger_entry e where e.account = a.id)
        """;

    /// <summary>Lines that do not stand on two accounts.</summary>
    public const string Halves =
        """
        select l.id, min(l.movement), count(e.line)
        from movement_line l
        left join ledger_entry e on e.line = l.id
        group by l.id
        having count(e.line) <> 2
        """;

    /// <summary>The fields a movement may do without; bit n of "present" says whether the n-th is there.</summary>
    private static readonly string[] Optional =
    [
        "site", "counterparty", "counter_site", "consignment", "refers_to", "reverses", "purchase_permit",
        "purchase_permit_number", "transport_permit", "transport_permit_number", "import", "handed_over_by",
        "taken_over_by", "contract", "invoice", "payment", "amount_fen", "vehicle", "driver", "carrier",
        "planned_arrival", "purpose", "reason", "note", "findings", "department", "patient_group",
        "prescriptions", "prescribed_days",
    ];

    /// <summary>Every movement with its lines, in the order in which they were hashed.</summary>
    public static readonly string Movements =
        $"""
        select m.id, m.hash, m.request_id, m.body_hash, m.kind, m.mode, m.occurred_at, m.occurred_offset_minutes,
               m.recorded_at, m.posted_at, m.organisation, m.owner, m.recorded_by,
               {string.Join(" + ", Optional.Select((c, bit) => $"case when m.{c} is null then 0 else {1 << bit} end"))},
               {string.Join(", ", Optional.Select(c => $"m.{c}"))},
               l.id, l.from_account, l.to_account, l.commodity, l.quantity, l.reverses
        from movement m
        left join movement_line l on l.movement = m.id
        order by m.id, l.id
        """;

    /// <summary>What all accounts of a commodity hold together.</summary>
    public const string Sums =
        """
        select c.id, c.book,
               (select cast(sum(e.balance_after) as bigint)
                from account a join ledger_entry e on e.account = a.id and e.seq = a.entries
                where a.commodity = c.id)
        from commodity c
        """;
}
