using Traceability.Db;
using Traceability.Db.Facts;
using Traceability.Db.Ledger;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;

namespace Traceability.Api.Recording;

/// <summary>The one way a movement gets in: seen before? → facts → decide → post → answer (HOUSE §7).</summary>
public sealed class Recorder(
    TraceabilityDbFactory factory,
    ReadingDesk desk,
    LedgerStore store,
    RefusalBook refusals,
    IdSource ids,
    PostingClock clock)
{
    private const int Attempts = 3;

    /// <summary>Records one movement. The answer comes after its commit.</summary>
    public async Task<RecordOutcome> RecordAsync(MovementDraft draft, EnteredBy hand)
    {
        List<FieldFault> faults = [.. Shape.OfDraft(draft, Now)];
        if (faults.Count > 0) return new RecordOutcome.Invalid(faults);
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            Prepared prepared = await desk.PrepareAsync(draft, hand);
            if (prepared is Prepared.Answered answered) return answered.Outcome;
            if (prepared is Prepared.Refused refused) return Refuse(draft, refused.Facts, hand, refused.Findings);
            Prepared.Ready ready = (Prepared.Ready)prepared;
            switch (await store.PostAsync(ready.Request))
            {
                case PostOutcome.Done done:
                    return new RecordOutcome.Recorded(done.Posted.Movement, done.Posted.Lines, IsRepeat: false);
                case PostOutcome.Short shortage:
                    return Refuse(
                        draft, ready.Facts, hand,
                        [.. shortage.Shortages.Select(s => LedgerFindings.Of(s, ready.Facts))]);
                case PostOutcome.Busy:
                    return new RecordOutcome.Busy();
                case PostOutcome.Clash:
                    break;
            }
        }

        return new RecordOutcome.Conflict(IsOtherBody: false);
    }

    /// <summary>
    /// Shape, books and gate rules of a draft that is not sent yet. Shortages of the ledger show when it is.
    /// </summary>
    public async Task<MovementCheck> CheckAsync(MovementDraft draft, EnteredBy hand)
    {
        List<FieldFault> faults = [.. Shape.OfDraft(draft, Now)];
        if (faults.Count > 0) return new MovementCheck(faults, []);
        return await desk.PrepareAsync(draft, hand) switch
        {
            Prepared.Refused refused => new MovementCheck([], refused.Findings),
            Prepared.Answered { Outcome: RecordOutcome.Invalid invalid } => new MovementCheck(invalid.Faults, []),
            Prepared.Ready ready => new MovementCheck([], ready.Notes),
            _ => new MovementCheck([], []),
        };
    }

    /// <summary>
    /// Grants a permit: the permit, its lines and what they allow come into being in one transaction.
    /// </summary>
    public async Task<RecordOutcome> GrantAsync(Permit permit, Organisation agency, DraftHeader header, EnteredBy hand)
    {
        PermitGrantDraft draft = new() { Header = header, Items = [] };
        DateTime now;
        using (TraceabilityDb db = factory.CreateDbContext())
        {
            if (SeenRequests.Read(db, [draft]).Answer(draft) is { } seen) return seen;
            now = clock.Now(db);
        }

        BookFacts facts = new()
        {
            Header = header,
            Organisation = agency,
            Owner = agency,
            Goods = [],
            PurchasePermit = new PermitFacts(permit, [.. permit.Lines.Select(l => new PermitLineFacts(l, 0, 0, 0))]),
        };
        PostingRequest request = PostingForm.Of(draft, facts, ids.Next<Movement>(), now, hand);
        NewRows rows = request.NewRows with
        {
            Permit = permit,
            Commodities = [.. permit.Lines.Select(l => new Commodity(l.Id, Book.Permit, l.Unit))],
        };
        return await store.PostAsync(request with { NewRows = rows }) switch
        {
            PostOutcome.Done done =>
                new RecordOutcome.Recorded(done.Posted.Movement, done.Posted.Lines, IsRepeat: false),
            PostOutcome.Busy => new RecordOutcome.Busy(),
            _ => new RecordOutcome.Conflict(IsOtherBody: false),
        };
    }

    private DateTime Now => clock.Wall;

    private RecordOutcome.Refused Refuse(
        MovementDraft draft, BookFacts facts, EnteredBy hand, IReadOnlyList<Finding> findings)
    {
        refusals.Keep(draft, facts.Organisation.Id, hand.By, findings, Now);
        return new RecordOutcome.Refused(findings);
    }
}
