using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language.Checks;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Visits;

/// <summary>检查记录列表, and who of one's ground was visited in the period that is running.</summary>
public static class ListVisits
{
    public static async Task<Ok<Page<VisitRow>>> Handle(
        [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        IQueryable<SiteVisit> visits = Visibility.Visits(db, person).AsNoTracking();
        if (page.After is { } after)
        {
            Id<SiteVisit> last = new(after);
            visits = visits.Where(v => v.Id < last);
        }

        var rows = await (
            from v in visits
            join o in db.Organisations on v.Visited equals o.Id
            orderby v.Id descending
            select new { Visit = v, Unit = o }).Take(page.Size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<VisitRow>.Of(
            rows.ConvertAll(r => VisitRow.Of(r.Visit, r.Unit)), page.Size, r => r.Id));
    }

    /// <param name="on">A day of the periods asked about; today when not said.</param>
    public static async Task<Results<Ok<VisitCoverage>, ValidationProblem>> Coverage(
        DateOnly? on, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        DateOnly day = on ?? ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
        if (!new DayAttribute().IsValid(day))
        {
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]> { ["on"] = [new DayAttribute().FormatErrorMessage("on")] });
        }

        IReadOnlyList<VisitDuty> duties = await VisitReader.ReadAsync(
            db, Visibility.Holders(db, person).Where(o => o.Agency == null), months => VisitPlan.PeriodOf(months, day),
            cancellationToken);
        return TypedResults.Ok(new VisitCoverage(
            duties.Count(d => d.VisitedOn is not null), duties.Count,
            [.. duties.Select(d => new VisitLine(
                d.Unit.Code, d.Unit.Name, d.Period.Name, d.Period.To, d.VisitedOn))]));
    }
}

/// <summary>检查覆盖率: visited of those to be visited, and each of them.</summary>
public sealed record VisitCoverage(int Visited, int Due, IReadOnlyList<VisitLine> Units);

/// <param name="DueOn">Last day of its period.</param>
/// <param name="VisitedOn">The first visit in it; null when there was none yet.</param>
public sealed record VisitLine(string Organisation, string Name, string Period, DateOnly DueOn, DateOnly? VisitedOn);
