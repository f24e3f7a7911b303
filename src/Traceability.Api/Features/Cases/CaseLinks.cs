using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Oversight.Tips;

namespace Traceability.Api.Features.Cases;

/// <summary>
/// 关联: an alert, a tip or a report of a loss belongs to a case; seen from both sides by who is on the case.
/// </summary>
public static class CaseLinks
{
    public static async Task<Results<Ok<CaseReceipt>, NotFound, ValidationProblem, ProblemHttpResult>> Add(
        long number, CaseLinkRequest request, CaseDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(number, person, cancellationToken) is not { } seat) return TypedResults.NotFound();
        if (CaseDesk.Refuse(seat, CaseAct.Link) is { } refused) return refused;
        if (await FaultOfAsync(request.Kind, request.Ref, db, person, cancellationToken) is { } fault)
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["ref"] = [fault] });
        Case found = seat.Case;
        if (!await db.CaseLinks.AnyAsync(
            l => l.Case == found.Id && l.Kind == request.Kind && l.Record == request.Ref, cancellationToken))
        {
            db.CaseLinks.Add(new CaseLink
            {
                Case = found.Id, Kind = request.Kind, Record = request.Ref, At = desk.Now, By = person.UserId,
            });
            if (request.Kind == CaseSource.LossReport)
            {
                // The unit is told that there is a case.
                Id<LossReport> loss = new(request.Ref);
                (await db.LossReports.AsTracking().SingleAsync(r => r.Id == loss, cancellationToken)).OpenCase();
            }

            string what = $"{Tongue.Recorded(() => CaseWords.Of(request.Kind))} {request.Ref}";
            if (await desk.ActAsync(seat, CaseAct.Link, what, request.Ref, person, cancellationToken) is { } clash)
                return clash;
        }

        return TypedResults.Ok(new CaseReceipt(found.Id.Value, found.Number, found.Events, null));
    }

    /// <summary>What is wrong with the record; null when the person may see it and it can be linked.</summary>
    internal static async Task<string?> FaultOfAsync(
        CaseSource kind, long record, TraceabilityDb db, CurrentPerson person, CancellationToken stop)
    {
        Id<Alert> alert = new(record);
        Id<Tip> tip = new(record);
        Id<LossReport> loss = new(record);
        if (kind == CaseSource.Alert)
        {
            return await Visibility.Alerts(db, person).AnyAsync(a => a.Id == alert, stop) ? null : Tongue.Say(
                "没有这个预警，或者不在您的辖区内", "No such alert, or not in your region");
        }

        if (kind == CaseSource.Tip)
        {
            return await Visibility.Tips(db, person).AnyAsync(t => t.Id == tip, stop) ? null : Tongue.Say(
                "没有这件举报，或者不在您的辖区内", "No such tip, or not in your region");
        }

        if (kind != CaseSource.LossReport)
            return Tongue.Say("只能关联预警、举报、流失报告", "Only an alert, a tip or a report is linked");
        LossState? state = await Visibility.LossReports(db, person).Where(r => r.Id == loss)
            .Select(r => (LossState?)r.State).FirstOrDefaultAsync(stop);
        if (state is null) return Tongue.Say("没有这份流失报告，或者不在您的辖区内", "No such report, or not in your region");
        return state == LossState.Reported ? Tongue.Say("请先接收这份流失报告", "Receive the report first") : null;
    }

    /// <summary>The cases one is on to which a record belongs.</summary>
    internal static async Task<IReadOnlyList<(long Number, string CaseNumber)>> CasesOfAsync(
        CaseSource kind, long record, TraceabilityDb db, CurrentPerson person, DateOnly today,
            CancellationToken stop) =>
        (await Visibility.Cases(db, person, today).AsNoTracking()
            .Where(c => db.CaseLinks.Any(l => l.Case == c.Id && l.Kind == kind && l.Record == record))
            .OrderBy(c => c.Id).Select(c => new { c.Id, c.Number }).ToListAsync(stop))
        .ConvertAll(c => (c.Id.Value, c.Number));
}

/// <summary>What belongs to the case.</summary>
public sealed record CaseLinkRequest
{
    public required CaseSource Kind { get; init; }

    public required long Ref { get; init; }
}
