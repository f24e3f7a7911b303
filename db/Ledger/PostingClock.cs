using Microsoft.EntityFrameworkCore;
using Traceability.Domain;

namespace Traceability.Db.Ledger;

/// <summary>
/// When a movement is posted: now, but never on a day that is sealed. A server whose clock was set back, or lags behind
/// the one that sealed, writes on the first day that is still open; the time it happened stays as claimed.
/// </summary>
public sealed class PostingClock(TimeProvider time)
{
    private static readonly TimeSpan Trust = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private long? _askedAt;
    private DateTime _openFrom;

    /// <summary>What the server's clock says, UTC.</summary>
    public DateTime Wall => ChinaTime.ToMillisecond(time.GetUtcNow().UtcDateTime);

    /// <summary>Moment of posting, UTC. Asks the seals at most once a second.</summary>
    public DateTime Now(TraceabilityDb db)
    {
        DateTime now = Wall;
        DateTime open = OpenFrom(db);
        return now < open ? open : now;
    }

    private DateTime OpenFrom(TraceabilityDb db)
    {
        lock (_gate)
        {
            if (_askedAt is { } asked && time.GetElapsedTime(asked) < Trust) return _openFrom;
            DateOnly? sealedTo = db.DailySeals.Max(s => (DateOnly?)s.Day);
            _openFrom = sealedTo is { } day ? ChinaTime.StartOf(day.AddDays(1)) : DateTime.MinValue;
            _askedAt = time.GetTimestamp();
            return _openFrom;
        }
    }
}
