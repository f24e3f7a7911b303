using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Tests.Oversight;

/// <summary>
/// Accounts 1, 2, 3 … and movements between them, with the slow and obvious way to follow goods through them.
/// </summary>
internal sealed class RandomBook(int accounts)
{
    private readonly AccountKind[] _kinds = [.. Enumerable.Repeat(AccountKind.OnHand, accounts + 1)];
    private readonly long[] _entries = new long[accounts + 1];
    private long _movements;

    public List<TraceLine> Lines { get; } = [];

    public static RandomBook Of(int seed, int accounts, int movements)
    {
        Random random = new(seed);
        RandomBook book = new(accounts);
        AccountKind[] kinds = [AccountKind.OnHand, AccountKind.OnHand, AccountKind.Origin, AccountKind.Transformed];
        for (int i = 1; i <= accounts; i++) book.KindOf(i, kinds[random.Next(kinds.Length)]);
        for (int i = 0; i < movements; i++)
        {
            (int, int)[] lines = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pair(random, accounts))];
            book.Post(random.Next(2) == 0 ? MovementKind.Move : MovementKind.Transformation, lines);
        }

        return book;
    }

    public void KindOf(int account, AccountKind kind) => _kinds[account] = kind;

    public void Post(MovementKind kind, params (int From, int To)[] lines)
    {
        Id<Movement> movement = new(++_movements);
        foreach ((int from, int to) in lines)
        {
            Id<MovementLine> line = new(Lines.Count + 1);
            Lines.Add(new TraceLine(
                line, movement, kind, new Id<Account>(from), _kinds[from], ++_entries[from],
                new Id<Account>(to), _kinds[to], ++_entries[to], 1));
        }
    }

    /// <summary>
    /// Every arrival on an account is followed by itself: no arrival stands for another, nothing is mirrored.
    /// </summary>
    public (HashSet<Id<Account>> Accounts, HashSet<Id<MovementLine>> Lines) EveryPath(Id<Account> start, bool back)
    {
        HashSet<Id<Account>> accounts = [start];
        HashSet<Id<MovementLine>> lines = [];
        HashSet<(Id<Account>, long)> seen = [];
        Stack<(Id<Account> Account, long Seq)> open = new([(start, back ? long.MaxValue : 0)]);
        while (open.TryPop(out (Id<Account> Account, long Seq) at))
        {
            if (!seen.Add(at) || _kinds[at.Account.Value] == AccountKind.Origin) continue;
            foreach (TraceLine line in Lines.SelectMany(l => back ? Before(l, at) : After(l, at)))
            {
                lines.Add(line.Line);
                accounts.Add(line.From);
                accounts.Add(line.To);
                open.Push(back ? (line.From, line.FromSeq) : (line.To, line.ToSeq));
            }
        }

        return (accounts, lines);
    }

    private IEnumerable<TraceLine> After(TraceLine line, (Id<Account> Account, long Seq) at)
    {
        if (line.From != at.Account || line.FromSeq <= at.Seq) return [];
        return line.IsInput ? Lines.Where(l => l.Movement == line.Movement && l.IsOutput).Append(line) : [line];
    }

    private IEnumerable<TraceLine> Before(TraceLine line, (Id<Account> Account, long Seq) at)
    {
        if (line.To != at.Account || line.ToSeq >= at.Seq) return [];
        return line.IsOutput ? Lines.Where(l => l.Movement == line.Movement && l.IsInput).Append(line) : [line];
    }

    private static (int From, int To) Pair(Random random, int count)
    {
        int from = random.Next(1, count + 1);
        int to = random.Next(1, count);
        return (from, to >= from ? to + 1 : to);
    }
}
