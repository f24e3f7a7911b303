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
/// Takes over older books, many movements at a time: shape and balance are checked, gate rules are not. The same facts,
/// the same form and the same store as <see cref="Recorder"/>, read and written once per batch.
/// </summary>
public sealed class BookKeeper(
    TraceabilityDbFactory factory, FactsReader books, LedgerStore store, IdSource ids, PostingClock clock)
{
    /// <summary>
    /// Records up to <see cref="LedgerStore.BatchLimit"/> historic drafts in order, one outcome each. A draft may not
    /// refer to a movement of the same batch (use <see cref="MayFollow"/> to cut batches).
    /// </summary>
    public async Task<IReadOnlyList<RecordOutcome>> RecordAsync(
        IReadOnlyList<MovementDraft> drafts, EnteredBy hand, CancellationToken cancellationToken)
    {
        RecordOutcome?[] outcomes = new RecordOutcome?[drafts.Count];
        DateTime now;
        List<int> open = [];
        using (TraceabilityDb db = factory.CreateDbContext())
        {
            db.Database.OpenConnection();
            now = clock.Now(db);
            SeenRequests seen = SeenRequests.Read(db, drafts);
            for (int i = 0; i < drafts.Count; i++)
            {
                List<FieldFault> faults = [.. Shape.OfDraft(drafts[i], now)];
                if (faults.Count > 0) outcomes[i] = new RecordOutcome.Invalid(faults);
                else if (seen.Answer(drafts[i]) is { } known) outcomes[i] = known;
                else open.Add(i);
            }

            IReadOnlyList<DraftFacts> facts = books.Read(db, [.. open.Select(i => drafts[i])]);
            await PostAsync(drafts, open, facts, outcomes, hand, now, cancellationToken);
        }

        return outcomes!;
    }

    /// <summary>
    /// Whether a draft can join a batch: it answers none of the batch's movements and does not ask where the books have
    /// a package.
    /// </summary>
    public static bool MayFollow(MovementDraft draft, IReadOnlySet<string> batchRowIds) =>
        draft.Kind != MovementKind.Seizure
        && (draft.Header.Ref is null || !batchRowIds.Contains(draft.Header.Ref))
        && draft.Items.All(i => i.Ref is null || !batchRowIds.Contains(i.Ref));

    private async Task PostAsync(
        IReadOnlyList<MovementDraft> drafts,
        List<int> open,
        IReadOnlyList<DraftFacts> facts,
        RecordOutcome?[] outcomes,
        EnteredBy hand,
        DateTime now,
        CancellationToken cancellationToken)
    {
        List<(int Draft, BookFacts Facts)> ready = [];
        List<PostingRequest> requests = [];
        for (int k = 0; k < open.Count; k++)
        {
            if (facts[k].Facts is not { } known)
            {
                outcomes[open[k]] = new RecordOutcome.Invalid(facts[k].Faults);
                continue;
            }

            ready.Add((open[k], known));
            requests.Add(PostingForm.Of(drafts[open[k]], known, ids.Next<Movement>(), now, hand));
        }

        IReadOnlyList<PostOutcome> posted = await store.PostBatchAsync(requests, cancellationToken);
        for (int k = 0; k < ready.Count; k++)
        {
            BookFacts known = ready[k].Facts;
            outcomes[ready[k].Draft] = posted[k] switch
            {
                PostOutcome.Done done =>
                    new RecordOutcome.Recorded(done.Posted.Movement, done.Posted.Lines, IsRepeat: false),
                PostOutcome.Short s =>
                    new RecordOutcome.Refused([.. s.Shortages.Select(x => LedgerFindings.Of(x, known))]),
                PostOutcome.Clash => new RecordOutcome.Conflict(IsOtherBody: false),
                _ => new RecordOutcome.Busy(),
            };
        }
    }
}
