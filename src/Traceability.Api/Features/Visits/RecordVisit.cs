using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Visits;

/// <summary>现场检查记录: two officers, what was looked at, what was found.</summary>
public static class RecordVisit
{
    public static async Task<Results<Created<VisitRow>, Ok<VisitRow>, ValidationProblem, ProblemHttpResult>> Handle(
        VisitRequest request, TraceabilityDb db, CurrentPerson person, IdSource ids, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        Organisation? unit = await Visibility.Overseen(db, person).AsNoTracking()
            .FirstOrDefaultAsync(o => o.Code == request.Organisation && o.Agency == null, cancellationToken);
        Dictionary<string, string[]> faults = [];
        if (unit is null) faults["organisation"] = [Tongue.Say("辖区内没有这个单位", "No such organisation in your region")];
        if (request.Day > ChinaTime.DayOf(now)) faults["day"] = [Tongue.Say("检查日期不能晚于今天", "Not in the future")];
        if (request.FirstOfficer == request.SecondOfficer)
        {
            faults["secondOfficer"] = [Tongue.Say(
                "检查须由两名工作人员进行（《行政处罚法》第四十二条）", "Two officers visit (Administrative Penalty Law, art. 42)")];
        }

        if (request.RectifyBy is { } until && (request.Findings is null || until < request.Day))
        {
            faults["rectifyBy"] = [Tongue.Say(
                "有问题才定整改期限，且不早于检查日期", "Only findings are put right, and not before the visit")];
        }

        if (unit is null || faults.Count > 0) return TypedResults.ValidationProblem(faults);
        if (await KnownAsync(request, unit, db, person, cancellationToken) is { } known)
        {
            return (known.FirstOfficer, known.SecondOfficer, known.Checked, known.Findings, known.Article,
                    known.RectifyBy)
                == (request.FirstOfficer, request.SecondOfficer, request.Checked, request.Findings, request.Article,
                    request.RectifyBy)
                ? TypedResults.Ok(VisitRow.Of(known, unit)) : Refusals.Taken("day");
        }

        SiteVisit visit = new()
        {
            Id = ids.Next<SiteVisit>(),
            Agency = person.Organisation,
            Visited = unit.Id,
            Day = request.Day,
            FirstOfficer = request.FirstOfficer,
            SecondOfficer = request.SecondOfficer,
            Checked = request.Checked,
            Findings = request.Findings,
            Article = request.Article,
            RectifyBy = request.RectifyBy,
            By = person.UserId,
            At = now,
        };
        db.SiteVisits.Add(visit);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            return Refusals.Conflict(isOtherBody: false);
        }

        return TypedResults.Created((string?)null, VisitRow.Of(visit, unit));
    }

    /// <summary>An authority visits a unit once a day: sent twice, it is one visit.</summary>
    private static Task<SiteVisit?> KnownAsync(
        VisitRequest request, Organisation unit, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken) =>
        db.SiteVisits.AsNoTracking().FirstOrDefaultAsync(
            v => v.Agency == person.Organisation && v.Visited == unit.Id && v.Day == request.Day, cancellationToken);
}

/// <summary>The visit.</summary>
public sealed record VisitRequest
{
    /// <summary>USCC of the unit.</summary>
    [Text(32, MinimumLength = 1), Code(CodeKind.Party)]
    public required string Organisation { get; init; }

    [Day]
    public required DateOnly Day { get; init; }

    [Text(100, MinimumLength = 2)]
    public required string FirstOfficer { get; init; }

    [Text(100, MinimumLength = 2)]
    public required string SecondOfficer { get; init; }

    [Text(1000, MinimumLength = 2)]
    public required string Checked { get; init; }

    [Text(2000)]
    public string? Findings { get; init; }

    /// <summary>依据: the article the findings offend.</summary>
    [Text(200)]
    public string? Article { get; init; }

    /// <summary>整改期限.</summary>
    [Day]
    public DateOnly? RectifyBy { get; init; }
}
