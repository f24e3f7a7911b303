using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Permits;

/// <summary>
/// 办理: asks <see cref="PermitLife"/>, posts what is forfeited, then writes state and event in one transaction. In this
/// order, so that a crash in between leaves a permit that nobody can draw, and the same act finishes it.
/// </summary>
public sealed class PermitClerk(TraceabilityDb db, Recorder recorder, TimeProvider clock)
{
    public async Task<Results<Ok<PermitAnswer>, NotFound, ProblemHttpResult>> ActAsync(
        string number, PermitAct act, string reason, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (await FindAsync(number, person, cancellationToken) is not { } permit) return TypedResults.NotFound();
        if (await RefuseAsync(permit, person, cancellationToken) is { } foreign) return foreign;
        if (PermitLife.After(permit.Status, act) is not { } after) return NotOpen(permit, act);
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        if (act == PermitAct.Expire && ChinaTime.DayOf(now) <= permit.ValidTo) return StillRuns(permit);

        if (act != PermitAct.HandBack && PermitLife.HasEnded(after)
            && await recorder.RecordAsync(Forfeit(permit, act, reason, person, now), new EnteredBy(person.UserId))
                is not (RecordOutcome.Recorded or RecordOutcome.Conflict { IsOtherBody: true }))
            return Refusals.Conflict(isOtherBody: false);
        bool written = await WriteAsync(
            permit, act, after, reason, null, person, now,
            set => set.SetProperty(p => p.Status, after), cancellationToken);
        return written
            ? TypedResults.Ok(await AnswerAsync(permit, cancellationToken)) : Refusals.Conflict(isOtherBody: false);
    }

    public Task<Permit?> FindAsync(string number, CurrentPerson person, CancellationToken cancellationToken) =>
        Visibility.Permits(db, person).AsNoTracking().FirstOrDefaultAsync(p => p.Number == number, cancellationToken);

    /// <summary>403 for an agency that may see the permit but not act on it.</summary>
    public async Task<ProblemHttpResult?> RefuseAsync(
        Permit permit, CurrentPerson person, CancellationToken cancellationToken)
    {
        Organisation issuer = await db.Organisations.AsNoTracking()
            .SingleAsync(o => o.Id == permit.IssuedBy, cancellationToken);
        return PermitLife.MayAct(issuer, person.Organisation, person.Agency, person.RegionPrefix)
            ? null
            : TypedResults.Problem(
                title: Tongue.Say(
                    "只有发证机关或其上级机关可以办理（《行政许可法》第六十九条）",
                    "Only the issuing agency or one above it may act (Administrative Licensing Law, art. 69)"),
                statusCode: StatusCodes.Status403Forbidden);
    }

    /// <summary>State and event together; false when somebody else acted in the same instant.</summary>
    public async Task<bool> WriteAsync(
        Permit permit, PermitAct act, PermitStatus after, string reason, string? replaced, CurrentPerson person,
        DateTime now, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Permit>> set,
        CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        int moved = await db.Permits.Where(p => p.Id == permit.Id && p.Status == permit.Status)
            .ExecuteUpdateAsync(set, cancellationToken);
        if (moved == 0) return false;
        db.PermitEvents.Add(new PermitEvent
        {
            Permit = permit.Id,
            Number = 1 + await db.PermitEvents.CountAsync(e => e.Permit == permit.Id, cancellationToken),
            Act = act,
            Before = permit.Status,
            After = after,
            Reason = reason,
            Replaced = replaced,
            Agency = person.Organisation,
            By = person.UserId,
            At = now,
        });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>What stands on the permit and can be changed, field by field, for the event that changes it.</summary>
    public async Task<string> DescribeAsync(Permit permit, CancellationToken cancellationToken)
    {
        IReadOnlyList<Id<Organisation>> others = PermitWay.Carriers(permit.OtherCarriers);
        Dictionary<Id<Organisation>, string> codes = await db.Organisations.AsNoTracking()
            .Where(o => o.Id == permit.Counterparty || o.Id == permit.Carrier || others.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Code, cancellationToken);
        string CodeOf(Id<Organisation>? id) => id is { } party ? codes[party] : "";
        return $"counterparty={CodeOf(permit.Counterparty)};carrier={CodeOf(permit.Carrier)};"
            + $"fromRegion={permit.FromRegion};toRegion={permit.ToRegion}"
            + (others.Count == 0 ? "" : $";otherCarriers={string.Join(',', others.Select(o => codes[o]))}")
            + (permit.ViaRegions is null ? "" : $";viaRegions={permit.ViaRegions.Replace(';', ',')}")
            + (permit.Route is null ? "" : $";route={permit.Route}");
    }

    public async Task<PermitAnswer> AnswerAsync(Permit permit, CancellationToken cancellationToken) =>
        (await PermitPage.ReadAsync(db, db.Permits.Where(p => p.Id == permit.Id), cancellationToken))[0];

    public static ProblemHttpResult NotOpen(Permit permit, PermitAct act) => TypedResults.Problem(
        title: Tongue.Say(
            $"证件 {permit.Number} 现为“{PermitWords.Zh(permit.Status)}”，不能{PermitWords.Zh(act)}",
            $"Permit {permit.Number} is {PermitWords.En(permit.Status)}: {PermitWords.En(act)} is not open"),
        statusCode: StatusCodes.Status409Conflict);

    private static ProblemHttpResult StillRuns(Permit permit) => TypedResults.Problem(
        title: Tongue.Say(
            $"证件 {permit.Number} 有效至 {permit.ValidTo:yyyy-MM-dd}（含当日），尚未到期；提前收回请办理注销或吊销",
            $"Permit {permit.Number} runs until {permit.ValidTo:yyyy-MM-dd} inclusive; "
                + "to end it before, close or revoke"),
        statusCode: StatusCodes.Status409Conflict);

    private static PermitCloseDraft Forfeit(
        Permit permit, PermitAct act, string reason, CurrentPerson person, DateTime now) => new()
        {
            Header = new DraftHeader
            {
                RequestId = $"{PermitWords.En(act)}:{permit.Id.Value}",
                Mode = BookMode.Live,
                OccurredAt = now,
                Organisation = person.OrganisationCode,
                PurchasePermit = permit.Number,
                Reason = reason,
            },
            Items = [],
        };
}
