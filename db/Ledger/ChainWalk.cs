using Traceability.Domain.Ledger;

namespace Traceability.Db.Ledger;

/// <summary>Walks the entries of account after account and says every link that does not hold.</summary>
internal sealed class ChainWalk(ProofTally tally)
{
    private ProofRow? _last;

    public void Step(ProofRow row)
    {
        if (_last is { } last && last.Account != row.Account)
        {
            CloseAccount(last);
            _last = null;
        }

        if (_last is null) tally.Accounts++;
        CheckChain(row);
        CheckLine(row);
        _last = row;
    }

    public void Close()
    {
        if (_last is { } last) CloseAccount(last);
    }

    private void CloseAccount(ProofRow last)
    {
        if (last.Entries != last.Seq)
            tally.Fault($"account {last.Account}: says {last.Entries} entries, has {last.Seq}");
    }

    private void CheckChain(ProofRow row)
    {
        long seq = (_last?.Seq ?? 0) + 1;
        long before = _last?.After ?? 0;
        string where = $"account {row.Account} entry {row.Seq}";
        if (row.Seq != seq) tally.Fault($"{where}: follows entry {seq - 1}, a gap");
        if (row.PreviousSeq != (seq == 1 ? null : seq - 1)) tally.Fault($"{where}: points at entry {row.PreviousSeq}");
        if (row.Before != before) tally.Fault(
            $"{where}: begins with {row.Before}, the entry before ended with {before}");
        if (row.Side is not (1 or -1)) tally.Fault($"{where}: side {row.Side}");
        if (row.After != row.Before + (row.Side * row.Quantity)) tally.Fault(
            $"{where}: {row.Before} and {row.Quantity} do not make {row.After}");
        if (row.After < 0 && !row.Kind.IsBoundary()) tally.Fault($"{where}: balance {row.After} below zero");
        ReadOnlySpan<byte> previous = _last is { } last ? last.Hash : [];
        byte[] hash = LedgerHash.OfEntry(previous, row.MovementHash, row.Line, row.Side, row.Quantity, row.After);
        if (!hash.AsSpan().SequenceEqual(row.Hash)) tally.Fault($"{where}: the stored hash does not fit");
    }

    private void CheckLine(ProofRow row)
    {
        string where = $"account {row.Account} entry {row.Seq} line {row.Line}";
        long? own = row.Side == 1 ? row.To : row.From;
        if (row.LineQuantity is null) tally.Fault($"{where}: no such line");
        else if (own != row.Account) tally.Fault($"{where}: stands on another account than the line says");
        if (row.LineQuantity is { } quantity
            && quantity != row.Quantity) tally.Fault($"{where}: the line moves {quantity}");
        if (row.LineCommodity is { } commodity
            && commodity != row.AccountCommodity) tally.Fault($"{where}: another lot");
    }
}
