using System.Text.Json;
using Microsoft.EntityFrameworkCore;
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
    FactsReader books,
    LedgerStore store,
    RefusalBook refusals,
    IdSource ids,
    TimeProvider clock)
{
    private const int Attempts = 3;

    /// <summary>Records one movement. The answer comes after its commit.</summary>
    public async Task<RecordOutcome> RecordAsync(MovementDraft draft, EnteredBy hand)
    {
        List<FieldFault> faults = [.. Shape.OfDraft(draft, Now)];
        if (faults.Count > 0) return new RecordOutcome.Invalid(faults);
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            (RecordOutcome? known, PostingRequest? request, BookFacts? facts) = Prepare(draft, hand);
            if (known is not null) return known;
            switch (await store.PostAsync(request!))
            {
                case PostOutcome.Done done:
                    return new RecordOutcome.Recorded(done.Posted.Movement, done.Posted.Lines, IsRepeat: false);
                case PostOutcome.Short shortage:
                    return Refuse(draft, facts!, hand, [.. shortage.Shortages.Select(s =>
                        LedgerFindings.Of(s, facts!))]);
                case PostOutcome.Busy:
                    return new RecordOutcome.Busy();
                case PostOutcome.Clash:
                    break;
            }
        }

        return new RecordOutcome.Conflict(IsOtherBody: false);
    }

    /// <summary>
    /// Grants a permit: the permit, its lines and what they allow come into being in one transaction.
    /// </summary>
    public async Task<RecordOutcome> GrantAsync(Permit permit, Organisation agency, DraftHeader header, EnteredBy hand)
    {
        PermitGrantDraft draft = new() { Header = header, Items = [] };
        using (TraceabilityDb db = factory.CreateDbContext())
        {
            if (SeenBefore(db, draft) is { } seen) return seen;
        }

        BookFacts facts = new()
        {
            Header = header,
            Organisation = agency,
            Owner = agency,
            Goods = [],
            PurchasePermit = new PermitFacts(permit, [.. permit.Lines.Select(l => new PermitLineFacts(l, 0, 0, 0))]),
        };
        PostingRequest request = PostingForm.Of(draft, facts, ids.Next<Movement>(), Now, hand);
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

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>One read phase: everything up to the posting, or the answer when there is nothing to post.</summary>
    private (RecordOutcome? Known, PostingRequest? Request, BookFacts? Facts) Prepare(MovementDraft draft,
        EnteredBy hand)
    {
        using TraceabilityDb db = factory.CreateDbContext();
        if (SeenBefore(db, draft) is { } seen) return (seen, null, null);
        DraftFacts read = books.Read(db, [draft])[0];
        if (read.Facts is not { } facts) return (new RecordOutcome.Invalid(read.Faults), null, null);
        if (draft.Header.Mode == BookMode.Live)
        {
            Ruling ruling = Rulebook.Decide(draft, GateFactsReader.Read(db, draft, facts));
            if (ruling is Ruling.Refused refused) return (Refuse(draft, facts, hand, refused.Findings), null, null);
            if (ruling is Ruling.Accepted { Notes.Count: > 0 } accepted)
                hand = hand with { Findings = JsonSerializer.Serialize(accepted.Notes, FindingJson.Options) };
        }

        return (null, PostingForm.Of(draft, facts, ids.Next<Movement>(), Now, hand), facts);
    }

    private static RecordOutcome? SeenBefore(TraceabilityDb db, MovementDraft draft)
    {
        Movement? seen = db.Movements.AsNoTracking().FirstOrDefault(m => m.RequestId == draft.Header.RequestId
            && db.Organisations.Any(o => o.Id == m.Organisation && o.Code == draft.Header.Organisation));
        if (seen is null) return null;
        if (!seen.BodyHash.AsSpan().SequenceEqual(DraftHash.Of(draft))) return new RecordOutcome.Conflict(
            IsOtherBody: true);
        return new RecordOutcome.Recorded(
            seen, [.. db.MovementLines.AsNoTracking().Where(l => l.Movement == seen.Id).OrderBy(l =>
                l.Id)], IsRepeat: true);
    }

    private RecordOutcome.Refused Refuse(
        MovementDraft draft, BookFacts facts, EnteredBy hand, IReadOnlyList<Finding> findings)
    {
        refusals.Keep(draft, facts.Organisation.Id, hand.By, findings, Now);
        return new RecordOutcome.Refused(findings);
    }
}
