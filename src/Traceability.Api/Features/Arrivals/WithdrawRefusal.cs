using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Arrivals;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Arrivals;

/// <summary>撤回拒收: the consignee accepts the goods after all; from now on they may be received.</summary>
public static class WithdrawRefusal
{
    public static async Task<Results<Created<ArrivalAnswer>, Ok<ArrivalAnswer>, NotFound, ValidationProblem,
        ProblemHttpResult>> Handle(
        long consignment, RefusalWithdrawalRequest request, TraceabilityDb db, CurrentPerson person,
        TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await ConsignmentArrival.FindAsync(consignment, db, person, cancellationToken) is not { } arrival)
            return TypedResults.NotFound();
        if (!ArrivalLife.MayDo(ArrivalAct.Withdraw, person.Organisation == arrival.Consignment.Consignee, false))
            return RefuseArrival.NotYours(ArrivalAct.Withdraw);
        Dictionary<string, string[]> faults = [];
        Id<Person> decider = await ArrivalPeople.OwnAsync(
            request.DecidedBy, "decidedBy", db, arrival.Consignment.Consignee, faults, cancellationToken);
        if (arrival.Events.FirstOrDefault(e => e.RequestId == request.RequestId) is { } known)
        {
            bool isSame = (known.Act, known.Reason, known.DecidedBy)
                == (ArrivalAct.Withdraw, request.Reason.Trim(), decider);
            return isSame ? TypedResults.Ok(ArrivalAnswer.Of(arrival)) : Refusals.Conflict(isOtherBody: true);
        }

        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        if (!arrival.MayDo(ArrivalAct.Withdraw, person.Organisation)) return RefuseArrival.NotThere(arrival.State);
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        return await RefuseArrival.SaveAsync(
            new ArrivalEvent
            {
                Consignment = arrival.Consignment.Id,
                Number = arrival.Events.Count + 1,
                Act = ArrivalAct.Withdraw,
                RequestId = request.RequestId,
                Reason = request.Reason.Trim(),
                DecidedBy = decider,
                At = now,
                RecordedBy = person.UserId,
                RecordedAt = now,
            },
            consignment, db, person, cancellationToken);
    }
}

/// <summary>Why it is accepted after all.</summary>
public sealed record RefusalWithdrawalRequest
{
    [Text(64, MinimumLength = 1), Code]
    public required string RequestId { get; init; }

    [Text(500, MinimumLength = 2)]
    public required string Reason { get; init; }

    /// <summary>A person of the consignee.</summary>
    [Text(64, MinimumLength = 1), Code]
    public required string DecidedBy { get; init; }
}
