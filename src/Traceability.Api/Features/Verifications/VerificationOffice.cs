using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Records;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Feed;
using Traceability.Db.Ledger;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Records;
using Traceability.Domain.Oversight.Verifications;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Verifications;

/// <summary>Moves a verification along: every act with who, when and why, and the seal with all that follows.</summary>
public sealed class VerificationOffice(
    TraceabilityDb db, VerificationReading reading, IdSource ids, TimeProvider clock)
{
    public DateOnly Today => ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The last day in time of a verification that is planned on a day.</summary>
    public async Task<DateOnly> DueAsync(DateOnly day, CancellationToken stop) =>
        day.AddDays(await SettingReader.NumberAsync(
            db, SettingNames.VerificationPlanDays, VerificationTerm.PlanDaysUsual, day, stop));

    /// <summary>Of a unit that was just enrolled; the caller saves. One that is open already is enough.</summary>
    public async Task PlanFirstAsync(
        Id<Organisation> unit, Id<Organisation> agency, DateOnly today, string by, CancellationToken stop)
    {
        if (await OpenOfAsync(unit, stop) is not null) return;
        DateOnly due = await DueAsync(today, stop);
        Add(unit, agency, due, due, null, by);
    }

    public Task<Verification?> OpenOfAsync(Id<Organisation> unit, CancellationToken stop) =>
        db.Verifications.FirstOrDefaultAsync(
            v => v.Unit == unit && VerificationReader.Open.Contains(v.State), stop);

    /// <summary>Adds it to the context with its first event.</summary>
    public Verification Add(
        Id<Organisation> unit, Id<Organisation> agency, DateOnly plannedOn, DateOnly dueOn,
        Id<Verification>? follows, string by)
    {
        Verification added = new()
        {
            Id = ids.Next<Verification>(), Unit = unit, Agency = agency, DueOn = dueOn, Follows = follows,
        };
        db.Verifications.Add(added.PlanOn(plannedOn));
        AddEvent(added, 1, VerificationAct.Plan, null, by);
        return added;
    }

    /// <summary>One act with its reason, together with whatever else the context holds.</summary>
    /// <param name="act">Changes it; the number of the event, or null when it cannot be done now.</param>
    /// <returns>False when it cannot be done now, or somebody was quicker.</returns>
    public async Task<bool> DoAsync(
        Verification v, VerificationAct kind, Func<Verification, int?> act, string? reason, CurrentPerson person,
        CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(person);
        if (act(v) is not { } number) return false;
        AddEvent(v, number, kind, reason, person.UserId);
        return await SaveAsync(stop);
    }

    /// <summary>Adds a signature; with the last one that is missing the record is sealed in the same instant.</summary>
    /// <returns>False when somebody was quicker.</returns>
    public async Task<bool> SignAsync(
        Verification v, VerificationRecord record, RecordSignature signature, CurrentPerson person,
        CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(signature);
        ArgumentNullException.ThrowIfNull(person);
        VerificationAct kind = signature.Role == SignerRole.Officer ? VerificationAct.Sign
            : signature.IsRefused ? VerificationAct.UnitRefuses : VerificationAct.UnitSigns;
        if (v.Do(kind) is not { } number) return false;
        db.RecordSignatures.Add(signature);
        AddEvent(v, number, kind, signature.Reason, person.UserId);
        List<RecordSignature> all = [.. await reading.SignaturesAsync(v.Id, stop), signature];
        IReadOnlyList<RecordSignature> fitting = VerificationSeats.Fitting(all, record.Hash());
        if (VerificationSeats.IsComplete(fitting)) await SealAsync(v, record, fitting, person, stop);
        return await SaveAsync(stop);
    }

    private async Task SealAsync(
        Verification v, VerificationRecord record, IReadOnlyList<RecordSignature> signatures, CurrentPerson person,
        CancellationToken stop)
    {
        Organisation unit = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == v.Unit, stop);
        DateOnly day = v.BegunOn!.Value;
        // Also of a unit that was refused: it comes round again.
        DateOnly? next = v.Outcome != VerificationOutcome.ToRectify
            ? await VerificationReader.NextAsync(db, unit, day, stop) : null;
        if (v.SealUntil(next) is not { } number) return;
        AddEvent(v, number, VerificationAct.Seal, null, person.UserId);
        await RecordSealing.AddAsync(
            RecordKind.Verification, v.Id.Value, record.Sealed(signatures), db, person, clock, stop);
        await AddVisitAsync(v, signatures, person, day, stop);
        if (v.Outcome == VerificationOutcome.ToRectify && v.RectifyBy is { } until)
            Add(v.Unit, v.Agency, until, await DueAsync(until, stop), v.Id, person.UserId);
    }

    /// <summary>It is a visit as well: coverage is one truth. A visit of that day stands for both.</summary>
    private async Task AddVisitAsync(
        Verification v, IReadOnlyList<RecordSignature> signatures, CurrentPerson person, DateOnly day,
        CancellationToken stop)
    {
        if (await db.SiteVisits.AnyAsync(s => s.Agency == v.Agency && s.Visited == v.Unit && s.Day == day, stop))
            return;
        string[] officers = [.. signatures.Where(s => s.Role == SignerRole.Officer).Select(s => s.Name)];
        db.SiteVisits.Add(new SiteVisit
        {
            Id = ids.Next<SiteVisit>(),
            Agency = v.Agency,
            Visited = v.Unit,
            Day = day,
            FirstOfficer = officers[0],
            SecondOfficer = officers[1],
            Checked = $"实地核查 {v.Id}",
            Findings = v.Findings,
            Article = v.Article,
            RectifyBy = v.RectifyBy,
            By = person.UserId,
            At = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
        });
    }

    /// <summary>Save, and what a sealed verification says of the unit itself: both or neither.</summary>
    private async Task<bool> SaveAsync(CancellationToken stop)
    {
        Verification? decided = db.ChangeTracker.Entries<Verification>().Select(e => e.Entity)
            .FirstOrDefault(v => v.State is VerificationState.Verified or VerificationState.Refused);
        await using var whole = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(stop) : null;
        // The other officer's act stands; the caller says so and shows it anew.
        if (!await db.TrySaveAsync(stop)) return false;

        if (decided is not null) await MarkUnitAsync(decided, stop);
        if (whole is not null) await whole.CommitAsync(stop);
        return true;
    }

    /// <summary>
    /// Verified since that day; or not any more: who was refused is no verified unit, whatever it was before
    /// (docs/decisions/0016). Who is suspended or closed stays so.
    /// </summary>
    private async Task MarkUnitAsync(Verification decided, CancellationToken stop)
    {
        bool isVerified = decided.State == VerificationState.Verified;
        DateOnly? day = decided.BegunOn, verifiedOn = isVerified ? day : null;
        OrganisationStatus before = isVerified ? OrganisationStatus.Registered : OrganisationStatus.Verified;
        OrganisationStatus after = isVerified ? OrganisationStatus.Verified : OrganisationStatus.Registered;
        await db.Organisations
            .Where(o => o.Id == decided.Unit && (o.VerifiedOn == null || o.VerifiedOn <= day))
            .ExecuteUpdateAsync(
                s => s.SetProperty(o => o.VerifiedOn, verifiedOn)
                    .SetProperty(o => o.Status, o => o.Status == before ? after : o.Status), stop);
        db.NoteChange(await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == decided.Unit, stop));
        await db.SaveChangesAsync(stop);
    }

    private void AddEvent(Verification v, int number, VerificationAct act, string? reason, string by) =>
        db.VerificationEvents.Add(new VerificationEvent
        {
            Verification = v.Id,
            Number = number,
            Act = act,
            After = v.State,
            Reason = reason,
            By = by,
            At = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
        });
}
