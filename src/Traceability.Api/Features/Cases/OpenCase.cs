using System.Globalization;
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
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>立案: by the police, from a seizure, an alert, a tip, a report of a loss, or from elsewhere. Who opens it
/// leads it.
/// </summary>
public static class OpenCase
{
    public static async Task<Results<Created<CaseReceipt>, Ok<CaseReceipt>, ValidationProblem,
        ProblemHttpResult>> Handle(
        CaseRequest request, CaseDesk desk, TraceabilityDb db, CurrentPerson person, IdSource ids,
        CancellationToken cancellationToken)
    {
        string requestId = request.RequestId.Trim();
        Case? known = await db.Cases.AsNoTracking().FirstOrDefaultAsync(
            c => c.Agency == person.Organisation && c.RequestId == requestId, cancellationToken);
        if (known is not null)
        {
            return known.OpenedBy == person.UserId
                && (known.Title, known.Region) == (request.Title.Trim(), request.Region)
                ? TypedResults.Ok(Receipt(known)) : Refusals.Conflict(isOtherBody: true);
        }

        Dictionary<string, string[]> faults = await FaultsOfAsync(request, desk, db, person, cancellationToken);
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        string number = string.IsNullOrWhiteSpace(request.Number)
            ? await NextNumberAsync(desk, db, person, cancellationToken) : request.Number.Trim();
        if (await db.Cases.AnyAsync(c => c.Number == number, cancellationToken)) return Refusals.Taken("number");
        Case opened = Of(request, requestId, number, desk, person, ids);
        Add(opened, request, desk, db, person, ids);
        if (request.Source == CaseSource.LossReport)
        {
            Id<LossReport> loss = new(request.Ref!.Value);
            (await db.LossReports.SingleAsync(r => r.Id == loss, cancellationToken)).OpenCase();
        }

        if (!await db.TrySaveAsync(cancellationToken)) return Refusals.Conflict(isOtherBody: false);

        return TypedResults.Created($"/api/cases/{opened.Id}", Receipt(opened));
    }

    private static Case Of(
        CaseRequest r, string requestId, string number, CaseDesk desk, CurrentPerson person, IdSource ids) => new()
        {
            Id = ids.Next<Case>(),
            Number = number,
            RequestId = requestId,
            Title = r.Title.Trim(),
            Source = r.Source,
            Region = r.Region,
            Place = string.IsNullOrWhiteSpace(r.Place) ? null : r.Place.Trim(),
            HappenedAt = ChinaTime.ToMillisecond(r.HappenedAt.UtcDateTime),
            Summary = r.Summary.Trim(),
            Agency = person.Organisation,
            OpenedAt = desk.Now,
            OpenedBy = person.UserId,
        };

    private static void Add(
        Case opened, CaseRequest request, CaseDesk desk, TraceabilityDb db, CurrentPerson person, IdSource ids)
    {
        DateTime now = desk.Now;
        db.Cases.Add(opened);
        db.CaseMembers.Add(new CaseMember
        {
            Id = ids.Next<CaseMember>(),
            Case = opened.Id,
            User = person.UserId,
            Organisation = person.Organisation,
            Role = MemberRole.Lead,
            AddedAt = now,
            AddedBy = person.UserId,
        });
        db.CaseEvents.Add(new CaseEvent
        {
            Case = opened.Id,
            Number = 1,
            Act = CaseAct.Open,
            After = CaseState.Investigating,
            Text = opened.Summary,
            By = person.UserId,
            Organisation = person.Organisation,
            At = now,
        });
        if (request.Ref is not { } record) return;
        db.CaseLinks.Add(new CaseLink
        {
            Case = opened.Id, Kind = request.Source, Record = record, At = now, By = person.UserId,
        });
    }

    private static async Task<Dictionary<string, string[]>> FaultsOfAsync(
        CaseRequest r, CaseDesk desk, TraceabilityDb db, CurrentPerson person, CancellationToken stop)
    {
        Dictionary<string, string[]> faults = [];
        if (!r.Region.StartsWith(person.RegionPrefix, StringComparison.Ordinal))
        {
            faults["region"] = [Tongue.Say(
                "案发地不在本机关辖区内：请由当地公安机关立案，或由上级公安机关指定管辖（行政案件：《行政处罚法》第二十二条、第二十五条）",
                "Not in your agency's region: the police there open the case, or a superior police authority "
                + "designates jurisdiction (administrative cases: Administrative Penalty Law, arts 22, 25)")];
        }

        if (!Shape.CanHaveHappened(r.HappenedAt.UtcDateTime, desk.Now))
        {
            faults["happenedAt"] = [Tongue.Say(
                "时间不能晚于现在或早于1990年", "Neither in the future nor before 1990")];
        }

        bool needsRef = r.Source is CaseSource.Alert or CaseSource.Tip or CaseSource.LossReport;
        if (needsRef && r.Ref is null)
            faults["ref"] = [Tongue.Say("请填写预警、举报或流失报告的编号", "Give the number of the alert, tip or report")];
        else if (!needsRef && r.Ref is not null)
            faults["ref"] = [Tongue.Say("这种来源没有编号，请留空", "This source has no number: leave it empty")];
        else if (r.Ref is { } record && await CaseLinks.FaultOfAsync(r.Source, record, db, person, stop) is { } fault)
            faults["ref"] = [fault];
        return faults;
    }

    /// <summary>AJ-150823-2026-0007: the next of the agency's year.</summary>
    private static async Task<string> NextNumberAsync(
        CaseDesk desk, TraceabilityDb db, CurrentPerson person, CancellationToken stop)
    {
        string stem = string.Create(CultureInfo.InvariantCulture, $"AJ-{person.Region}-{desk.Today.Year}-");
        int taken = await db.Cases.CountAsync(c => c.Number.StartsWith(stem), stop);
        string number;
        do
        {
            number = string.Create(CultureInfo.InvariantCulture, $"{stem}{++taken:0000}");
        }
        while (await db.Cases.AnyAsync(c => c.Number == number, stop));
        return number;
    }

    private static CaseReceipt Receipt(Case c) => new(c.Id.Value, c.Number, c.Events, null);
}

/// <summary>What a case is opened on.</summary>
public sealed record CaseRequest
{
    [Text(64, MinimumLength = 1), Code]
    public required string RequestId { get; init; }

    /// <summary>案件编号; numbered by the system when not given.</summary>
    [Text(64), Code]
    public string? Number { get; init; }

    [Text(200, MinimumLength = 2)]
    public required string Title { get; init; }

    public required CaseSource Source { get; init; }

    /// <summary>Number of the alert, the tip or the report.</summary>
    public long? Ref { get; init; }

    [Text(6, MinimumLength = 6), Region, Code]
    public required string Region { get; init; }

    [Text(200)]
    public string? Place { get; init; }

    public required DateTimeOffset HappenedAt { get; init; }

    [Text(2000, MinimumLength = 2)]
    public required string Summary { get; init; }
}
