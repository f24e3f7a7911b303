using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Tests.Ledger;

/// <summary>The real posting on a sheet in memory; keeps what was written, to follow every chain afterwards.</summary>
internal sealed class OpenLedger
{
    private readonly LedgerSheet _sheet = new();
    private readonly List<Posted> _posted = [];
    private long _last = 100;

    public IEnumerable<KeyValuePair<AccountKey, long>> Balances =>
        _sheet.Tails.Where(t => t.Balance != 0).Select(t => KeyValuePair.Create(t.Key, t.Balance));

    public PostingResult Post(MovementKind kind, Id<Organisation> booker, IReadOnlyList<PostingStep> steps)
    {
        Posting posting = new(ActMovement.Of(new Id<Movement>(++_last), kind, booker), steps);
        foreach (AccountKey key in posting.Accounts().Where(k => !_sheet.IsOpen(k)))
            _sheet.Open(new Tail(new Id<Account>(++_last), key, 0, 0, ReadOnlyMemory<byte>.Empty));
        Tail[] before = [.. _sheet.Tails];
        PostingResult result = posting.Apply(_sheet);
        if (result.Posted is { } posted) _posted.Add(posted);
        else Assert.Equal(before, _sheet.Tails);
        return result;
    }

    /// <summary>No gap, no fork, every sum right, every hash over the one before, two halves to each line.</summary>
    public void AssertChains()
    {
        Dictionary<Id<Account>, (long Seq, long Balance, byte[] Hash)> tails = [];
        foreach (Posted posted in _posted)
        {
            Assert.Equal(LedgerHash.OfMovement(posted.Movement, posted.Lines), posted.Movement.Hash);
            Assert.Equal(posted.Lines.Count * 2, posted.Entries.Count);
            foreach (LedgerEntry entry in posted.Entries)
            {
                MovementLine line = posted.Lines.Single(l => l.Id == entry.Line);
                Assert.Equal((entry.Side == -1 ? line.From : line.To, line.Quantity), (entry.Account, entry.Quantity));
                (long seq, long balance, byte[] hash) = tails.GetValueOrDefault(entry.Account, (0, 0, []));
                Assert.Equal((seq + 1, seq == 0 ? null : seq, balance), (entry.Seq, entry.PreviousSeq, entry.Before));
                Assert.Equal(entry.Before + (entry.Side * entry.Quantity), entry.After);
                Assert.Equal(
                    LedgerHash.OfEntry(
                        hash, posted.Movement.Hash, line.Id.Value, entry.Side, entry.Quantity, entry.After),
                    entry.Hash);
                tails[entry.Account] = (entry.Seq, entry.After, entry.Hash);
            }
        }
    }
}
