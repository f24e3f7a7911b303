using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Cases;

/// <summary>发协查函、撤回: what another agency is asked, on which ground, by when.</summary>
public static class AskAgency
{
    public static async Task<Results<Created<CaseReceipt>, Ok<CaseReceipt>, NotFound, ValidationProblem,
        ProblemHttpResult>> Handle(
        long number, AgencyAskRequest request, CaseDesk desk, TraceabilityDb db, CurrentPerson person, IdSource ids,
        CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } seat) return TypedResults.NotFound();
        string requestId = request.RequestId.Trim();
        AgencyRequest? known = await db.AgencyRequests.AsNoTracking().FirstOrDefaultAsync(
            r => r.Case == seat.Case.Id && r.RequestId == requestId, cancellationToken);
        if (known is not null)
        {
            return known.What == request.What.Trim() && known.DueOn == request.DueOn
                && known.LegalGround == request.LegalGround.Trim()
                && await db.Organisations.AnyAsync(
                    o => o.Id == known.To && o.Code == request.Agency, cancellationToken)
                ? TypedResults.Ok(Receipt(seat.Case, known)) : Refusals.Conflict(isOtherBody: true);
        }

        if (CaseDesk.Refuse(seat, CaseAct.AskAgency) is { } refused) return refused;
        Organisation? agency = await db.Organisations.AsNoTracking().FirstOrDefaultAsync(
            o => o.Code == request.Agency && o.Agency != null, cancellationToken);
        Dictionary<string, string[]> faults = [];
        if (agency is null)
            faults["agency"] = [Tongue.Say("系统中没有这个机关：请从列表中选择", "No such agency: choose from the list")];
        else if (agency.Id == person.Organisation)
            faults["agency"] = [Tongue.Say("协查函发给其他机关", "A request goes to another agency")];
        if (request.DueOn < desk.Today) faults["dueOn"] = [Tongue.Say("期限不能早于今天", "Not before today")];
        if (agency is null || faults.Count > 0) return TypedResults.ValidationProblem(faults);
        AgencyRequest sent = new()
        {
            Id = ids.Next<AgencyRequest>(),
            Case = seat.Case.Id,
            RequestId = requestId,
            Number = await NextNumberAsync(desk, db, person, cancellationToken),
            From = person.Organisation,
            To = agency.Id,
            What = request.What.Trim(),
            LegalGround = request.LegalGround.Trim(),
            DueOn = request.DueOn,
            SentAt = desk.Now,
            SentBy = person.UserId,
        };
        db.AgencyRequests.Add(sent);
        db.RequestEvents.Add(new RequestEvent
        {
            Request = sent.Id, Number = 1, Act = RequestAct.Send, After = RequestState.Sent, By = person.UserId,
            At = desk.Now,
        });
        return await desk.ActAsync(
            seat, CaseAct.AskAgency, $"{sent.Number} {agency.Name}", sent.Id.Value, person,
                cancellationToken) is { } clash
            ? clash : TypedResults.Created($"/api/cases/{number}", Receipt(seat.Case, sent));
    }

    public static async Task<Results<Ok<CaseReceipt>, NotFound, ValidationProblem, ProblemHttpResult>> Withdraw(
        long number, long request, ReasonRequest reason, CaseDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } seat) return TypedResults.NotFound();
        Id<AgencyRequest> id = new(request);
        AgencyRequest? sent = await db.AgencyRequests.FirstOrDefaultAsync(
            r => r.Id == id && r.Case == seat.Case.Id, cancellationToken);
        if (sent is null) return TypedResults.NotFound();
        if (sent.Do(RequestAct.Withdraw) is not { } step)
        {
            return TypedResults.Problem(
                title: Tongue.Say("已答复或已撤回的协查函不能撤回", "Answered or withdrawn, it cannot be withdrawn"),
                statusCode: StatusCodes.Status409Conflict);
        }

        db.RequestEvents.Add(new RequestEvent
        {
            Request = sent.Id, Number = step, Act = RequestAct.Withdraw, After = sent.State,
            Text = reason.Reason.Trim(), By = person.UserId, At = desk.Now,
        });
        return await desk.ActAsync(
            seat, CaseAct.WithdrawRequest, $"{sent.Number} {reason.Reason.Trim()}", request, person,
            cancellationToken) is { } clash
            ? clash : TypedResults.Ok(Receipt(seat.Case, sent));
    }

    /// <summary>The agency's own count of the year: it says nothing of the case.</summary>
    private static async Task<string> NextNumberAsync(
        CaseDesk desk, TraceabilityDb db, CurrentPerson person, CancellationToken stop)
    {
        string stem = string.Create(CultureInfo.InvariantCulture, $"协查-{person.Region}-{desk.Today.Year}-");
        int taken = await db.AgencyRequests.CountAsync(r => r.Number.StartsWith(stem), stop);
        string number;
        do
        {
            number = string.Create(CultureInfo.InvariantCulture, $"{stem}{++taken:0000}");
        }
        while (await db.AgencyRequests.AnyAsync(r => r.Number == number, stop));
        return number;
    }

    private static CaseReceipt Receipt(Case c, AgencyRequest r) => new(c.Id.Value, c.Number, c.Events, r.Id.Value);
}

/// <summary>What another agency is asked.</summary>
public sealed record AgencyAskRequest
{
    [Text(64, MinimumLength = 1), Code]
    public required string RequestId { get; init; }

    /// <summary>Code of the agency that is asked.</summary>
    [Text(32, MinimumLength = 1), Code(CodeKind.Party)]
    public required string Agency { get; init; }

    /// <summary>请求事项: it is shown to the other agency word for word.</summary>
    [Text(2000, MinimumLength = 2)]
    public required string What { get; init; }

    /// <summary>法律依据.</summary>
    [Text(300, MinimumLength = 2)]
    public required string LegalGround { get; init; }

    [Day]
    public required DateOnly DueOn { get; init; }
}

/// <summary>Why.</summary>
public sealed record ReasonRequest
{
    [Text(500, MinimumLength = 2)]
    public required string Reason { get; init; }
}
