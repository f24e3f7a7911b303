using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Reports;

/// <summary>限期报告: what one's unit owes, filing it all with one call, and what was filed.</summary>
public static class FileReports
{
    public static async Task<Results<Ok<IReadOnlyList<OwedReport>>, NotFound>> Owed(
        string? organisation, TraceabilityDb db, CurrentPerson person, FilingDesk desk, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (await UnitAsync(organisation, db, person, cancellationToken) is not { } unit)
            return TypedResults.NotFound();
        DateOnly today = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
        return TypedResults.Ok<IReadOnlyList<OwedReport>>(
            [.. (await desk.OwedAsync(unit.Id, today, cancellationToken)).Select(d => OwedReport.Of(d, today))]);
    }

    /// <summary>Files everything owed whose period ended by a day; again, it files nothing more.</summary>
    public static async Task<Results<Ok<FiledCount>, ValidationProblem>> File(
        FilingRequest request, CurrentPerson person, FilingDesk desk, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        DateOnly today = ChinaTime.DayOf(now);
        if (request.Until > today)
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["until"] = [Tongue.Say("还没有到这一天，只能提交已经结束的期间", "That day has not come: file what has ended")],
            });
        }

        return TypedResults.Ok(new FiledCount(await desk.FileAsync(
            person.Organisation, request.Until ?? today, person.UserId, now, cancellationToken)));
    }

    /// <summary>Files one of them; again, it files nothing more.</summary>
    public static async Task<Results<Ok<FiledCount>, NotFound>> FileOne(
        string rule, string period, CurrentPerson person, FilingDesk desk, TimeProvider clock, TraceabilityDb db,
        CancellationToken cancellationToken)
    {
        bool isKnown = await db.DutyFilings.AnyAsync(
            f => f.Organisation == person.Organisation && f.Rule == rule && f.Period == period, cancellationToken);
        if (isKnown) return TypedResults.Ok(new FiledCount(0));
        return await desk.FileOneAsync(
            person.Organisation, rule, period, person.UserId, clock.GetUtcNow().UtcDateTime, cancellationToken)
            ? TypedResults.Ok(new FiledCount(1)) : TypedResults.NotFound();
    }

    /// <summary>One filed report with its figures.</summary>
    public static async Task<Results<Ok<FiledReport>, NotFound>> ShowFiled(
        long number, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<DutyFiling> id = new(number);
        DutyFiling? filing = await db.DutyFilings.AsNoTracking().FirstOrDefaultAsync(
            f => f.Id == id && Visibility.Holders(db, person).Any(o => o.Id == f.Organisation), cancellationToken);
        return filing is null ? TypedResults.NotFound() : TypedResults.Ok(FiledReport.Of(filing));
    }

    public static async Task<Results<Ok<Page<FiledReport>>, NotFound>> Filed(
        string? organisation, [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await UnitAsync(organisation, db, person, cancellationToken) is not { } unit)
            return TypedResults.NotFound();
        IQueryable<DutyFiling> filed = db.DutyFilings.AsNoTracking().Where(f => f.Organisation == unit.Id);
        if (page.After is { } after)
        {
            Id<DutyFiling> last = new(after);
            filed = filed.Where(f => f.Id < last);
        }

        List<DutyFiling> rows =
            await filed.OrderByDescending(f => f.Id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<FiledReport>.Of(rows.ConvertAll(FiledReport.Of), page.Size, r => r.Number));
    }

    private static async Task<Organisation?> UnitAsync(
        string? code, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        string wanted = code ?? person.OrganisationCode;
        Organisation? unit = await Visibility.Organisations(db, person).AsNoTracking()
            .FirstOrDefaultAsync(o => o.Code == wanted, cancellationToken);
        return unit is not null && (unit.Id == person.Organisation || person.IsRegulator) ? unit : null;
    }
}

/// <summary>What to file.</summary>
public sealed record FilingRequest
{
    /// <summary>Periods that ended by this day (Asia/Shanghai); today when not said.</summary>
    [Day]
    public DateOnly? Until { get; init; }
}

/// <summary>How many reports were filed now.</summary>
public sealed record FiledCount(int Filed);

/// <summary>A report that is owed.</summary>
public sealed record OwedReport(
    string Rule, string Title, string Article, string Period, DateOnly From, DateOnly To, DateOnly DueOn,
    bool IsOverdue)
{
    public static OwedReport Of(DatedDuty duty, DateOnly today)
    {
        RuleCard card = Rulebook.Dated.Single(r => r.Card.Id == duty.Rule).Card;
        return new OwedReport(
            duty.Rule, Tongue.Say(card.TitleZh, card.TitleEn), Tongue.Say(card.SourceZh, card.SourceEn), duty.Period,
            duty.From, duty.To, duty.DueOn, duty.IsOverdueOn(today));
    }
}

/// <summary>A report that was filed, with its figures as they stood then.</summary>
public sealed record FiledReport(
    long Number, string Rule, string Period, DateOnly DueOn, DateTime FiledAt, bool WasInTime,
    System.Text.Json.Nodes.JsonNode? Figures, string Sha256)
{
    public static FiledReport Of(DutyFiling f) => new(
        f.Id.Value, f.Rule, f.Period, f.DueOn, f.FiledAt, ChinaTime.DayOf(f.FiledAt) <= f.DueOn,
        System.Text.Json.Nodes.JsonNode.Parse(f.Content), Convert.ToHexStringLower(f.ContentHash));
}
