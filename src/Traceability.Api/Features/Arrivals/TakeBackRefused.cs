using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight.Arrivals;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Arrivals;

/// <summary>
/// 收回: the shipper has the refused goods back in the store they left. The dispatch is reversed: the goods go back to
/// their accounts and what was reserved of the permits is available again, in one posting.
/// </summary>
public static class TakeBackRefused
{
    public static async Task<Results<Created<MovementReceipt>, Ok<MovementReceipt>, NotFound, ValidationProblem,
        ProblemHttpResult>> Handle(
        long consignment, TakeBackRequest request, TraceabilityDb db, CurrentPerson person, MovementDesk desk,
        TimeProvider clock, HttpContext context, CancellationToken cancellationToken)
    {
        if (await ConsignmentArrival.FindAsync(consignment, db, person, cancellationToken) is not { } arrival)
            return TypedResults.NotFound();
        if (!ArrivalLife.MayDo(ArrivalAct.TakeBack, false, person.Organisation == arrival.Dispatch.Organisation))
            return RefuseArrival.NotYours(ArrivalAct.TakeBack);
        // Sent once more after it was done: the recorder knows the request again and answers alike.
        if (!arrival.MayDo(ArrivalAct.TakeBack, person.Organisation) && !await IsKnownAsync())
            return RefuseArrival.NotThere(arrival.State);
        Dictionary<string, string[]> faults = [];
        await ArrivalPeople.OwnAsync(
            request.TakenOverBy, "takenOverBy", db, arrival.Dispatch.Organisation, faults, cancellationToken);
        if (request.HandedOverBy == request.TakenOverBy)
            faults["handedOverBy"] = [Tongue.Say("送回人和接收人须为两人", "Two persons: who brings, who takes over")];
        if (!Shape.CanHaveHappened(request.At.UtcDateTime, clock.GetUtcNow().UtcDateTime))
            faults["at"] = [Tongue.Say("收回时间不能晚于现在或早于1990年", "Neither in the future nor before 1990")];
        else if (request.At.UtcDateTime + RefuseArrival.Minute <= (arrival.Refusal?.At ?? arrival.Dispatch.OccurredAt))
            faults["at"] = [Tongue.Say("收回时间早于拒收时间", "Before it was refused")];
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        Results<Created<MovementReceipt>, Ok<MovementReceipt>, ValidationProblem, ProblemHttpResult> answer =
            await desk.RecordAsync(MovementKind.Reversal, Of(request, arrival), person, context);
        return answer.Result switch
        {
            Created<MovementReceipt> done => done,
            Ok<MovementReceipt> known => known,
            ValidationProblem invalid => invalid,
            ProblemHttpResult problem => problem,
            var other => throw new InvalidOperationException($"Unknown answer {other}."),
        };

        Task<bool> IsKnownAsync() => db.Movements.AnyAsync(
            m => m.Organisation == person.Organisation && m.RequestId == request.RequestId, cancellationToken);
    }

    private static MovementRequest Of(TakeBackRequest request, ConsignmentArrival arrival) => new()
    {
        RequestId = request.RequestId,
        OccurredAt = request.At,
        Ref = arrival.Dispatch.RequestId,
        HandedOverBy = request.HandedOverBy,
        TakenOverBy = request.TakenOverBy,
        Reason = Why(arrival.Refusal?.Reason),
        Note = request.Note,
    };

    /// <summary>The refusal's reason stands on the voucher.</summary>
    private static string Why(string? reason) => $"收货单位拒收退回：{reason}" is { Length: <= 500 } all
        ? all : $"收货单位拒收退回：{reason}"[..500];
}

/// <summary>The goods are back: when, who brought them, who took them over.</summary>
public sealed record TakeBackRequest
{
    [Text(64, MinimumLength = 1), Code]
    public required string RequestId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>送回人, where registered.</summary>
    [Text(64), Code]
    public string? HandedOverBy { get; init; }

    /// <summary>接收人: a person of the shipper who counted the goods in.</summary>
    [Text(64, MinimumLength = 1), Code]
    public required string TakenOverBy { get; init; }

    [Text(500)]
    public string? Note { get; init; }
}
