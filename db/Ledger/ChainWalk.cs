using System.Data.Common;
using Traceability.Domain.Ledger;

namespace Traceability.Db.Ledger;

/// <summary>
/// Walks the entries of account after account. A sound entry is passed by a handful of comparisons; one that is not is
/// read whole, and every link of it that does not hold is said.
/// </summary>
/// <param name="whole">Reads the entry of that account, number, line and balance whole.</param>
internal sealed class ChainWalk(ProofTally tally, Func<long, long, long, long, ProofRow> whole) : IDisposable
{
    private const int Moved = 6, Kind = 7, Entries = 8;
    private readonly EntryDigest _digest = new();
    private readonly byte[] _computed = new byte[LedgerHash.Size];
    private bool _open;
    private long _account, _entries, _seq, _after;
    private bool _mayBeNegative;
    private byte[] _hash = [];

    // What the hash of the entry before should have been, when it was not: only the forged entry is named.
    private byte[]? _mended;

    /// <summary>Looks at the row the reader stands on.</summary>
    public void Step(DbDataReader row)
    {
        long account = row.GetInt64(0);
        if (!_open || account != _account) Open(account, row);
        long seq = row.GetInt64(1), after = row.GetInt64(3);
        byte[] hash = (byte[])row.GetValue(4);
        if (!IsSound(row, seq, after, hash)) Name(whole(account, seq, row.GetInt64(2), after));
        else _mended = null;
        (_seq, _after, _hash) = (seq, after, hash);
    }

    public void Close()
    {
        if (_open && _entries != _seq) tally.Fault($"account {_account}: says {_entries} entries, has {_seq}");
        _open = false;
    }

    public void Dispose() => _digest.Dispose();

    private void Open(long account, DbDataReader row)
    {
        Close();
        tally.Accounts++;
        (_open, _account, _seq, _after, _hash, _mended) = (true, account, 0, 0, [], null);
        bool known = !row.IsDBNull(Kind);
        _mayBeNegative = known && ((AccountKind)row.GetInt32(Kind)).IsBoundary();
        _entries = known ? row.GetInt64(Entries) : 0;
    }

    private bool IsSound(DbDataReader row, long seq, long after, byte[] hash)
    {
        long moved = row.GetInt64(Moved);
        if (moved == 0 || seq != _seq + 1 || after != unchecked(_after + moved) || (after < 0 && !_mayBeNegative))
            return false;
        byte[] movement = (byte[])row.GetValue(5);
        return HasHash(hash, _hash, movement, row.GetInt64(2), Math.Sign(moved), Math.Abs(moved), after);
    }

    private void Name(ProofRow row)
    {
        string where = row.Where;
        if (row.Seq > _seq + 1) tally.Fault($"{where}: follows entry {_seq}, a gap");
        if (row.Seq <= _seq) tally.Fault($"{where}: follows entry {_seq}, a fork");
        if (row.PreviousSeq != (row.Seq == 1 ? null : row.Seq - 1))
            tally.Fault($"{where}: points at entry {row.PreviousSeq}");
        if (row.Before != _after)
            tally.Fault($"{where}: begins with {row.Before}, the entry before ended with {_after}");
        if (row.Side is not (1 or -1)) tally.Fault($"{where}: side {row.Side}");
        if (row.After != Sum(row.Before, row.Side, row.Quantity))
            tally.Fault($"{where}: {row.Before} and {row.Quantity} do not make {row.After}");
        if (row.After < 0 && !_mayBeNegative) tally.Fault($"{where}: balance {row.After} below zero");
        if (row.Kind is null) tally.Fault($"{where}: no such account");
        NameLine(row, where);
        if (row.MovementHash is { } movement) NameHash(row, movement, where);
    }

    private void NameLine(ProofRow row, string where)
    {
        if (row.LineQuantity is null)
        {
            tally.Fault($"{where}: no such line {row.Line}");
            return;
        }

        if (row.MovementHash is null) tally.Fault($"{where}: line {row.Line} has no movement");
        if ((row.Side == 1 ? row.To : row.From) != row.Account)
            tally.Fault($"{where}: stands on another account than line {row.Line} says");
        if (row.LineQuantity != row.Quantity) tally.Fault($"{where}: line {row.Line} moves {row.LineQuantity}");
        if (row.Kind is not null && row.LineCommodity != row.AccountCommodity)
            tally.Fault($"{where}: line {row.Line} moves another lot");
    }

    private void NameHash(ProofRow row, byte[] movement, string where)
    {
        bool Follows(byte[] previous) => HasHash(
            row.Hash, previous, movement, row.Line, row.Side, row.Quantity, row.After);
        bool holds = (_mended is { } mended && Follows(mended)) || Follows(_hash);
        if (!holds) tally.Fault($"{where}: the stored hash does not fit");
        _mended = holds ? null : [.. _computed];
    }

    private bool HasHash(
        byte[] stored, byte[] previous, byte[] movement, long line, int side, long quantity, long after)
    {
        if (movement.Length != LedgerHash.Size || previous.Length != (_seq == 0 ? 0 : LedgerHash.Size)) return false;
        _digest.OfEntry(previous, movement, line, side, quantity, after, _computed);
        return _computed.AsSpan().SequenceEqual(stored);
    }

    /// <summary>A forged figure may be as large as it likes: it comes out wrong, it does not stop the proof.</summary>
    private static long Sum(long before, int side, long quantity) => unchecked(before + (side * quantity));
}
