using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight.Arrivals;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Arrivals;

/// <summary>
/// 拒收: the consignee does not accept a whole consignment. Nothing moves in the books: the goods stay in transit in the
/// shipper's name, and cannot be received, until the shipper has them back or the refusal is withdrawn.
/// </summary>
public static class RefuseArrival
{
    /// <summary>A form tells minutes: what is of the same minute is not before.</summary>
    internal static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static async Task<Results<Created<ArrivalAnswer>, Ok<ArrivalAnswer>, NotFound, ValidationProblem,
        ProblemHttpResult>> Handle(
        long consignment, ArrivalRefusalRequest request, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (await ConsignmentArrival.FindAsync(consignment, db, person, cancellationToken) is not { } arrival)
            return TypedResults.NotFound();
        if (!ArrivalLife.MayDo(ArrivalAct.Refuse, person.Organisation == arrival.Consignment.Consignee, false))
            return NotYours(ArrivalAct.Refuse);
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        Dictionary<string, string[]> faults = [];
        ArrivalEvent refusal = await OfAsync(request, arrival, db, person, now, faults, cancellationToken);
        if (arrival.Events.FirstOrDefault(e => e.RequestId == refusal.RequestId) is { } known)
        {
            return faults.Count == 0 && IsSame(known, refusal) ? TypedResults.Ok(ArrivalAnswer.Of(arrival))
                : Refusals.Conflict(isOtherBody: true);
        }

        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        if (!arrival.MayDo(ArrivalAct.Refuse, person.Organisation)) return NotThere(arrival.State);
        return await SaveAsync(refusal, consignment, db, person, cancellationToken);
    }

    /// <summary>Adds the act under the next number; whoever was first has it.</summary>
    internal static async Task<Results<Created<ArrivalAnswer>, Ok<ArrivalAnswer>, NotFound, ValidationProblem,
        ProblemHttpResult>> SaveAsync(
        ArrivalEvent act, long consignment, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        db.ArrivalEvents.Add(act);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            return Refusals.Conflict(isOtherBody: false);
        }

        ConsignmentArrival after = (await ConsignmentArrival.FindAsync(consignment, db, person, cancellationToken))!;
        return TypedResults.Created($"/api/consignments/{consignment}/refusal", ArrivalAnswer.Of(after));
    }

    internal static ProblemHttpResult NotYours(ArrivalAct act) => TypedResults.Problem(
        title: act == ArrivalAct.TakeBack
            ? Tongue.Say("只有发货单位可以收回这票货", "Only the shipper takes the goods back")
            : Tongue.Say("只有收货单位可以拒收、撤回拒收", "Only the consignee refuses, or accepts after all"),
        statusCode: StatusCodes.Status403Forbidden);

    internal static ProblemHttpResult NotThere(ArrivalState state) => TypedResults.Problem(
        title: state switch
        {
            ArrivalState.Coming => Tongue.Say("这票货没有被拒收", "This consignment is not refused"),
            ArrivalState.Refused => Tongue.Say("这票货已经拒收，等发货单位收回", "It is refused already; the shipper takes it back"),
            ArrivalState.TakenBack => Tongue.Say("发货单位已经收回这票货", "The shipper has taken it back"),
            ArrivalState.Received => Tongue.Say(
                "这票货已经收了一部分，或者一部分已作损耗、扣押，不能整票拒收；不收的几件不扫，按实收登记",
                "Part of it was received, lost or seized: it cannot be refused as a whole. Leave what you do not "
                + "accept unscanned, and record what arrived"),
        },
        statusCode: StatusCodes.Status409Conflict);

    private static async Task<ArrivalEvent> OfAsync(
        ArrivalRefusalRequest r, ConsignmentArrival arrival, TraceabilityDb db, CurrentPerson person, DateTime now,
        Dictionary<string, string[]> faults, CancellationToken cancellationToken)
    {
        DateTime at = ChinaTime.ToMillisecond(r.At.UtcDateTime);
        if (!Shape.CanHaveHappened(at, now) || at + Minute <= arrival.Dispatch.OccurredAt)
            faults["at"] = [Tongue.Say("拒收时间须在发货之后，且不晚于现在", "After the dispatch, and not in the future")];
        Id<Person> decider = await ArrivalPeople.OwnAsync(
            r.DecidedBy, "decidedBy", db, arrival.Consignment.Consignee, faults, cancellationToken);
        Id<Person>? bearer = await ArrivalPeople.BearerAsync(
            r.CarriedBackBy, arrival.Consignment, db, faults, cancellationToken);
        if (bearer == decider)
            faults["carriedBackBy"] = [Tongue.Say("决定拒收的人和带回货物的人须为两人", "Two persons: who decides, who takes along")];
        return new ArrivalEvent
        {
            Consignment = arrival.Consignment.Id,
            Number = arrival.Events.Count + 1,
            Act = ArrivalAct.Refuse,
            RequestId = r.RequestId,
            Cause = r.Cause,
            Reason = r.Reason.Trim(),
            DecidedBy = decider,
            CarriedBackBy = bearer,
            At = at,
            RecordedBy = person.UserId,
            RecordedAt = now,
        };
    }

    private static bool IsSame(ArrivalEvent known, ArrivalEvent sent) =>
        (known.Act, known.Cause, known.Reason, known.DecidedBy, known.CarriedBackBy, known.At)
            == (sent.Act, sent.Cause, sent.Reason, sent.DecidedBy, sent.CarriedBackBy, sent.At);
}

/// <summary>Why a consignment is not accepted, and by whom.</summary>
public sealed record ArrivalRefusalRequest
{
    [Text(64, MinimumLength = 1), Code]
    public required string RequestId { get; init; }

    public required RefusalCause Cause { get; init; }

    [Text(500, MinimumLength = 2)]
    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>验收人: a person of the consignee.</summary>
    [Text(64, MinimumLength = 1), Code]
    public required string DecidedBy { get; init; }

    /// <summary>带回人: a person of shipper or carrier, or the driver.</summary>
    [Text(64), Code]
    public string? CarriedBackBy { get; init; }
}
