using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Traceability.Db.Providers;
using Traceability.Domain;

namespace Traceability.Db.Ledger;

/// <summary>
/// The one way into the ledger (group posting, HOUSE §4). Callers queue postings; one writer per process takes what has
/// arrived, commits once, and answers each caller after the commit. Several processes stay safe because the locks are
/// in the database.
/// </summary>
public sealed partial class LedgerStore : IAsyncDisposable
{
    /// <summary>Postings in one transaction.</summary>
    public const int BatchLimit = 512;

    /// <summary>Units that may wait; one more is answered <see cref="PostOutcome.Busy"/>.</summary>
    public const int QueueLimit = 4_096;

    private const int Attempts = 3;
    private readonly Channel<Unit> _queue = Channel.CreateBounded<Unit>(
        new BoundedChannelOptions(QueueLimit) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private readonly ILogger<LedgerStore> _log;
    private readonly AccountBook _book;
    private readonly LedgerBatch _batch;
    private readonly Task _writer;

    public LedgerStore(TraceabilityDbFactory factory, IdSource ids, ILogger<LedgerStore> log)
    {
        _log = log;
        _book = new AccountBook(factory.Provider, ids);
        _batch = new LedgerBatch(factory, _book);
        _writer = Task.Factory.StartNew(
            WriteLoopAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
    }

    /// <summary>Posts one movement. The answer comes after its commit; a full queue is answered at once.</summary>
    public async Task<PostOutcome> PostAsync(PostingRequest request)
    {
        Unit unit = new([request]);
        if (!_queue.Writer.TryWrite(unit)) return new PostOutcome.Busy();
        return (await unit.Answer.Task)[0];
    }

    /// <summary>
    /// Posts up to <see cref="BatchLimit"/> movements of one caller in one transaction, in order; each is accepted or
    /// refused alone. Waits for a place in the queue.
    /// </summary>
    public async Task<IReadOnlyList<PostOutcome>> PostBatchAsync(
        IReadOnlyList<PostingRequest> requests, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(requests.Count, BatchLimit);
        if (requests.Count == 0) return [];
        Unit unit = new(requests);
        await _queue.Writer.WriteAsync(unit, cancellationToken);
        return await unit.Answer.Task;
    }

    /// <summary>Finishes what has been taken, takes nothing more.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writer;
    }

    private async Task WriteLoopAsync()
    {
        Unit? held = null;
        while (held is not null || await _queue.Reader.WaitToReadAsync())
        {
            List<Unit> taken = [];
            HashSet<string> claims = [];
            int postings = 0;
            while (held is not null || _queue.Reader.TryRead(out held))
            {
                if (taken.Count > 0 && (postings + held.Requests.Count > BatchLimit || !held.Claim(claims))) break;
                if (taken.Count == 0) held.Claim(claims);
                postings += held.Requests.Count;
                taken.Add(held);
                held = null;
            }

            Write(taken);
        }
    }

    private void Write(List<Unit> units)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                IReadOnlyList<PostOutcome> outcomes = _batch.Post([.. units.SelectMany(u => u.Requests)]);
                int next = 0;
                foreach (Unit unit in units)
                {
                    unit.Answer.SetResult([.. outcomes.Skip(next).Take(unit.Requests.Count)]);
                    next += unit.Requests.Count;
                }

                return;
            }
            catch (Exception e)
            {
                _book.Forget();
                DatabaseFault fault = DatabaseFaults.Classify(e);
                bool mayPass = fault is DatabaseFault.Duplicate or DatabaseFault.Contention;
                if (mayPass && attempt < Attempts) continue;
                if (!mayPass) LogBroken(e, units.Count);
                Settle(units, fault, e);
                return;
            }
        }
    }

    /// <summary>
    /// The transaction failed as a whole: try each caller alone, so that one caller's clash is not another's. While the
    /// database is away, or another holds it locked beyond all patience, nobody is tried again: all are told at once.
    /// </summary>
    private void Settle(List<Unit> units, DatabaseFault fault, Exception exception)
    {
        if (fault == DatabaseFault.Unavailable)
        {
            foreach (Unit unit in units) unit.Answer.SetException(exception);
        }
        else if (fault == DatabaseFault.Contention)
        {
            foreach (Unit unit in units) unit.Answer.SetResult([.. unit.Requests.Select(_ => new PostOutcome.Busy())]);
        }
        else if (units.Count > 1)
        {
            foreach (Unit unit in units) Write([unit]);
        }
        else if (fault == DatabaseFault.Other)
        {
            units[0].Answer.SetException(exception);
        }
        else
        {
            units[0].Answer.SetResult([.. units[0].Requests.Select(_ => new PostOutcome.Clash())]);
        }
    }

    [LoggerMessage(Level = LogLevel.Critical,
        Message = "The ledger refused a batch of {Units} callers: a constraint or the database itself failed")]
    private partial void LogBroken(Exception exception, int units);

    /// <summary>One caller's postings and the promise to answer.</summary>
    private sealed class Unit(IReadOnlyList<PostingRequest> requests)
    {
        public IReadOnlyList<PostingRequest> Requests { get; } = requests;

        public TaskCompletionSource<IReadOnlyList<PostOutcome>> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>
        /// False when another caller in the batch makes the same request, lot or package: then the next batch is ours.
        /// </summary>
        public bool Claim(HashSet<string> claims)
        {
            List<string> mine = [];
            foreach (PostingRequest request in Requests)
            {
                mine.Add($"request:{request.Posting.Movement.Organisation}:{request.Posting.Movement.RequestId}");
                mine.AddRange(request.NewRows.Lots.Select(l => $"lot:{l.Product}:{l.Number}"));
                mine.AddRange(request.NewRows.Packages.Select(p => $"package:{p.Code}"));
            }

            if (mine.Exists(claims.Contains)) return false;
            claims.UnionWith(mine);
            return true;
        }
    }
}
