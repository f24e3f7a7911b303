using Traceability.Domain.Ledger;

namespace Traceability.Domain.Tests.Ledger;

/// <summary>
/// The ledger as a plain dictionary: no chain, no hash, no lock. What the real one must agree with after every act.
/// </summary>
internal sealed class PlainBook
{
    private readonly Dictionary<AccountKey, long> _balances = [];

    /// <summary>What stands on every account that was ever used.</summary>
    public IEnumerable<KeyValuePair<AccountKey, long>> Balances => _balances.Where(b => b.Value != 0);

    /// <summary>The last accepted act's transfers, latest first: what a reversal takes back.</summary>
    public IReadOnlyList<Transfer> TakeBack { get; private set; } = [];

    /// <summary>All or nothing; false when some account would go below zero.</summary>
    public bool TryPost(IReadOnlyList<PostingStep> steps)
    {
        Dictionary<AccountKey, long> after = new(_balances);
        List<Transfer> done = [];
        foreach (PostingStep step in steps)
        {
            foreach (Transfer transfer in Transfers(step, after))
            {
                long units = transfer.Quantity.Units;
                long left = after.GetValueOrDefault(transfer.From) - units;
                if (left < 0 && transfer.From.Kind is not (AccountKind.Origin or AccountKind.Grantor)) return false;
                after[transfer.From] = left;
                after[transfer.To] = after.GetValueOrDefault(transfer.To) + units;
                done.Insert(0, transfer);
            }
        }

        foreach ((AccountKey key, long balance) in after) _balances[key] = balance;
        TakeBack = done;
        return true;
    }

    private static List<Transfer> Transfers(PostingStep step, Dictionary<AccountKey, long> now)
    {
        if (step is CountTo count) return Counted(count, now);
        Transfer transfer = (Transfer)step;
        if (!transfer.UpToBalance) return [transfer];
        long drawn = Math.Min(transfer.Quantity.Units, now.GetValueOrDefault(transfer.From));
        return drawn == 0 ? [] : [transfer with { Quantity = new Quantity(drawn) }];
    }

    private static List<Transfer> Counted(CountTo count, Dictionary<AccountKey, long> now)
    {
        long books = now.GetValueOrDefault(count.Held);
        long waiting = now.GetValueOrDefault(count.Unaccounted);
        (AccountKey From, AccountKey To, long Units)[] moves = count.Counted <= books
            ? [(count.Held, count.Unaccounted, books - count.Counted)]
            : [(count.Unaccounted, count.Held, Math.Min(waiting, count.Counted - books)),
               (count.Origin, count.Held, Math.Max(0, count.Counted - books - waiting))];
        return [.. moves.Where(m => m.Units > 0)
            .Select(m => new Transfer(m.From, m.To, new Quantity(m.Units), count.Item))];
    }
}
