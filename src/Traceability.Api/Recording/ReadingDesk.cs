using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.Facts;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Rules;

namespace Traceability.Api.Recording;

/// <summary>
/// 读账: the read half of group posting. Drafts that wait at the same moment are read with one set of queries and decided
/// one by one; a draft that comes alone is read alone, at once.
/// </summary>
public sealed class ReadingDesk : IAsyncDisposable
{
    /// <summary>Drafts read together.</summary>
    public const int BatchLimit = 128;

    /// <summary>Drafts that may wait; one more is answered <see cref="RecordOutcome.Busy"/>.</summary>
    public const int QueueLimit = LedgerStore.QueueLimit;

    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(
        new BoundedChannelOptions(QueueLimit) { SingleReader = true });

    private readonly TraceabilityDbFactory _factory;
    private readonly FactsReader _books;
    private readonly IdSource _ids;
    private readonly PostingClock _clock;
    private readonly Task _reader;

    public ReadingDesk(TraceabilityDbFactory factory, FactsReader books, IdSource ids, PostingClock clock)
    {
        (_factory, _books, _ids, _clock) = (factory, books, ids, clock);
        _reader = Task.Factory.StartNew(
            ReadLoopAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
    }

    /// <summary>Finishes what has been taken, takes nothing more.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _reader;
    }

    internal Task<Prepared> PrepareAsync(MovementDraft draft, EnteredBy hand)
    {
        Waiting waiting = new(draft, hand);
        return _queue.Writer.TryWrite(waiting)
            ? waiting.Answer.Task
            : Task.FromResult<Prepared>(new Prepared.Answered(new RecordOutcome.Busy()));
    }

    private async Task ReadLoopAsync()
    {
        List<Waiting> batch = [];
        while (await _queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < BatchLimit && _queue.Reader.TryRead(out Waiting? next)) batch.Add(next);
            Serve(batch);
        }
    }

    private void Serve(List<Waiting> batch)
    {
        try
        {
            List<Prepared> prepared = Prepare(batch);
            for (int i = 0; i < batch.Count; i++) batch[i].Answer.SetResult(prepared[i]);
        }
        catch (Exception) when (batch.Count > 1)
        {
            // One draft's failure is not another's: each again, alone.
            foreach (Waiting one in batch) Serve([one]);
        }
        catch (Exception e)
        {
            batch[0].Answer.SetException(e);
        }
    }

    private List<Prepared> Prepare(List<Waiting> batch)
    {
        using TraceabilityDb db = _factory.CreateDbContext();
        db.Database.OpenConnection();
        SeenRequests seen = SeenRequests.Read(db, batch.ConvertAll(w => w.Draft));
        Prepared?[] prepared = [.. batch.Select(w => seen.Answer(w.Draft) is { } answer ? Known(db, answer) : null)];
        List<int> open = [.. Enumerable.Range(0, batch.Count).Where(i => prepared[i] is null)];
        IReadOnlyList<DraftFacts> facts = _books.Read(db, open.ConvertAll(i => batch[i].Draft));
        List<(int Index, BookFacts Facts)> understood = [];
        for (int k = 0; k < open.Count; k++)
        {
            if (facts[k].Facts is { } known) understood.Add((open[k], known));
            else prepared[open[k]] = new Prepared.Answered(new RecordOutcome.Invalid(facts[k].Faults));
        }

        IReadOnlyList<MovementFacts> gate =
            GateFactsReader.Read(db, understood.ConvertAll(u => (batch[u.Index].Draft, u.Facts)));
        DateTime now = _clock.Now(db);
        for (int k = 0; k < understood.Count; k++)
            prepared[understood[k].Index] = Decide(batch[understood[k].Index], understood[k].Facts, gate[k], now);
        return [.. prepared.Select(p => p!)];
    }

    private Prepared Decide(Waiting waiting, BookFacts facts, MovementFacts gate, DateTime now)
    {
        EnteredBy hand = waiting.Hand;
        IReadOnlyList<Finding> notes = [];
        if (waiting.Draft.Header.Mode == BookMode.Live)
        {
            Ruling ruling = Rulebook.Decide(waiting.Draft, gate);
            if (ruling is Ruling.Refused refused) return new Prepared.Refused(facts, refused.Findings);
            if (ruling is Ruling.Accepted accepted) notes = accepted.Notes;
            hand = hand with { Findings = FindingJson.Write(notes) };
        }

        return new Prepared.Ready(
            PostingForm.Of(waiting.Draft, facts, _ids.Next<Movement>(), now, hand), facts, notes);
    }

    private static Prepared.Answered Known(TraceabilityDb db, RecordOutcome answer)
    {
        if (answer is RecordOutcome.Recorded recorded)
        {
            Id<Movement> movement = recorded.Movement.Id;
            answer = recorded with
            {
                Lines = [.. db.MovementLines.AsNoTracking().Where(l => l.Movement == movement).OrderBy(l => l.Id)],
            };
        }

        return new Prepared.Answered(answer);
    }

    /// <summary>A draft in the queue and the promise to answer.</summary>
    private sealed record Waiting(MovementDraft Draft, EnteredBy Hand)
    {
        public TaskCompletionSource<Prepared> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
