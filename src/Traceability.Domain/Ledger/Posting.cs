namespace Traceability.Domain.Ledger;

/// <summary>
/// A movement to be posted and what it asks of the accounts. <see cref="Apply"/> is the one line of accounting in the
/// product.
/// </summary>
public sealed record Posting(Movement Movement, IReadOnlyList<PostingStep> Steps)
{
    /// <summary>Every account the posting may touch: what has to be locked.</summary>
    public IEnumerable<AccountKey> Accounts()
    {
        foreach (PostingStep step in Steps)
        {
            if (step is Transfer t)
            {
                yield return t.From;
                yield return t.To;
            }
            else if (step is CountTo c)
            {
                yield return c.Held;
                yield return c.Unaccounted;
                yield return c.Origin;
            }
        }
    }

    /// <summary>
    /// Turns steps into lines and lines into pairs of entries, all or nothing: on a shortage the sheet is left as it
    /// was and the shortages of all steps are returned.
    /// </summary>
    public PostingResult Apply(LedgerSheet sheet)
    {
        Dictionary<AccountKey, long> balances = [];
        List<Transfer> transfers = [];
        List<Shortage> shortages = [];
        foreach (PostingStep step in Steps)
        {
            foreach (Transfer transfer in Resolve(step, key => Balance(sheet, balances, key)))
            {
                long from = Balance(sheet, balances, transfer.From);
                long quantity = transfer.Quantity.Units;
                if (from < quantity && !transfer.From.Kind.IsBoundary())
                {
                    shortages.Add(new Shortage(transfer.From, from, quantity, transfer.Item));
                    continue;
                }

                long to = Balance(sheet, balances, transfer.To);
                if (to > Account.Most - quantity || from < quantity - Account.Most)
                {
                    shortages.Add(new Shortage(transfer.To, to, quantity, transfer.Item, IsOfRoom: true));
                    continue;
                }

                balances[transfer.From] = from - quantity;
                balances[transfer.To] = to + quantity;
                transfers.Add(transfer);
            }
        }

        if (shortages.Count > 0) return new PostingResult(null, shortages);
        return new PostingResult(Write(sheet, transfers), shortages);
    }

    private static IEnumerable<Transfer> Resolve(PostingStep step, Func<AccountKey, long> balance) => step switch
    {
        Transfer { UpToBalance: true } t => Capped(t, balance(t.From)),
        Transfer t => [t],
        CountTo c => Counted(c, balance(c.Held), balance(c.Unaccounted)),
        _ => throw new InvalidOperationException($"Unknown step {step}."),
    };

    private static IEnumerable<Transfer> Capped(Transfer t, long balance)
    {
        if (balance >= t.Quantity.Units) return [t];
        return balance > 0 ? [t with { Quantity = new Quantity(balance) }] : [];
    }

    private static IEnumerable<Transfer> Counted(CountTo c, long held, long unaccounted)
    {
        long difference = c.Counted - held;
        if (difference < 0)
        {
            yield return new Transfer(c.Held, c.Unaccounted, new Quantity(-difference), c.Item);
        }
        else if (difference > 0)
        {
            long found = Math.Min(difference, unaccounted);
            if (found > 0) yield return new Transfer(c.Unaccounted, c.Held, new Quantity(found), c.Item);
            if (difference > found)
                yield return new Transfer(c.Origin, c.Held, new Quantity(difference - found), c.Item);
        }
    }

    private static long Balance(LedgerSheet sheet, Dictionary<AccountKey, long> balances, AccountKey key) =>
        balances.TryGetValue(key, out long balance) ? balance : sheet[key].Balance;

    private Posted Write(LedgerSheet sheet, List<Transfer> transfers)
    {
        List<MovementLine> lines = new(transfers.Count);
        foreach (Transfer t in transfers)
        {
            lines.Add(new MovementLine(
                Movement.Id, lines.Count + 1, t.Item, sheet[t.From].Account, sheet[t.To].Account, t.From.Commodity,
                t.Quantity,
                t.Reverses));
        }

        byte[] hash = LedgerHash.OfMovement(Movement, lines);
        Movement.SealWith(hash);
        List<LedgerEntry> entries = new(lines.Count * 2);
        for (int i = 0; i < lines.Count; i++)
        {
            entries.Add(Enter(sheet, transfers[i].From, lines[i], -1, hash));
            entries.Add(Enter(sheet, transfers[i].To, lines[i], +1, hash));
        }

        return new Posted(Movement, lines, entries);
    }

    private static LedgerEntry Enter(
        LedgerSheet sheet, AccountKey key, MovementLine line, int side, byte[] movementHash)
    {
        Tail tail = sheet[key];
        long after = tail.Balance + (side * line.Quantity);
        byte[] hash = LedgerHash.OfEntry(tail.Hash.Span, movementHash, line.Id.Value, side, line.Quantity, after);
        sheet.Open(tail with { Seq = tail.Seq + 1, Balance = after, Hash = hash });
        return new LedgerEntry(tail, line.Id, side, line.Quantity, hash);
    }
}
