using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Api.Recording;

/// <summary>A request id counts once: what was recorded before under the ids of a batch of drafts.</summary>
internal sealed class SeenRequests
{
    private readonly Dictionary<(string Organisation, string Request), Movement> _seen;

    private SeenRequests(Dictionary<(string Organisation, string Request), Movement> seen) => _seen = seen;

    public static SeenRequests Read(TraceabilityDb db, IReadOnlyList<MovementDraft> drafts)
    {
        List<string> requests = [.. drafts.Select(d => d.Header.RequestId).Distinct()];
        return new SeenRequests(db.Movements.AsNoTracking().Where(m => requests.Contains(m.RequestId))
            .Join(db.Organisations, m => m.Organisation, o => o.Id, (m, o) => new { o.Code, Movement = m })
            .ToDictionary(x => (x.Code, x.Movement.RequestId), x => x.Movement));
    }

    /// <summary>
    /// Null when the draft is new; the recorded movement, without its lines, when the body is the same; a conflict when
    /// it is another.
    /// </summary>
    public RecordOutcome? Answer(MovementDraft draft)
    {
        if (!_seen.TryGetValue((draft.Header.Organisation, draft.Header.RequestId), out Movement? known)) return null;
        return known.BodyHash.AsSpan().SequenceEqual(DraftHash.Of(draft))
            ? new RecordOutcome.Recorded(known, [], IsRepeat: true)
            : new RecordOutcome.Conflict(IsOtherBody: true);
    }
}
