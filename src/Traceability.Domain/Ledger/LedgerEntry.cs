namespace Traceability.Domain.Ledger;

/// <summary>
/// One side of a line on one account: balance before and after, chained to the entry before it (HOUSE §4). Insert only.
/// </summary>
public sealed class LedgerEntry
{
    private LedgerEntry()
    {
    }

    public LedgerEntry(Tail tail, Id<MovementLine> line, int side, long quantity, byte[] hash)
    {
        Account = tail.Account;
        Seq = tail.Seq + 1;
        PreviousSeq = tail.Seq == 0 ? null : tail.Seq;
        Line = line;
        Side = side;
        Quantity = quantity;
        Before = tail.Balance;
        After = tail.Balance + (side * quantity);
        IsBoundary = tail.IsBoundary;
        Hash = hash;
    }

    public Id<Account> Account { get; private init; }

    public long Seq { get; private init; }

    public long? PreviousSeq { get; private init; }

    public Id<MovementLine> Line { get; private init; }

    /// <summary>+1 in (收入), −1 out (发出).</summary>
    public int Side { get; private init; }

    public long Quantity { get; private init; }

    public long Before { get; private init; }

    /// <summary>结存: the balance after this entry, in base units.</summary>
    public long After { get; private init; }

    public bool IsBoundary { get; private init; }

    /// <summary>SHA-256 over the previous entry's hash, the movement's hash and this entry's figures.</summary>
    public byte[] Hash { get; private init; } = [];
}
