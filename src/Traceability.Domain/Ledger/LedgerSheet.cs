namespace Traceability.Domain.Ledger;

/// <summary>
/// The tails of the accounts that a batch of postings touches: the open page of the book, in memory, under lock.
/// </summary>
public sealed class LedgerSheet
{
    private readonly Dictionary<AccountKey, Tail> _tails = [];

    public void Open(Tail tail) => _tails[tail.Key] = tail;

    public Tail this[AccountKey key] => _tails[key];

    public bool IsOpen(AccountKey key) => _tails.ContainsKey(key);

    /// <summary>Every account of the page, with where it stands now.</summary>
    public IEnumerable<Tail> Tails => _tails.Values;
}
