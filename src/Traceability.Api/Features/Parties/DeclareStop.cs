using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Parties;

/// <summary>
/// 停业声明: a unit says from which day it has stopped; licences and filings are then cancelled within three months and
/// the stock is nil. It takes the word back when it goes on.
/// </summary>
public static class DeclareStop
{
    public static async Task<Results<Created<StopRow>, Ok<StopRow>, ValidationProblem, ProblemHttpResult>> Handle(
        StopRequest request, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        if (request.StoppedOn > ChinaTime.DayOf(now))
        {
            return TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["stoppedOn"] = [Tongue.Say("停业日期不能晚于今天", "A unit has not stopped on a day to come")],
            });
        }

        BusinessStop? standing = await Standing(db, person).FirstOrDefaultAsync(cancellationToken);
        if (standing is not null)
        {
            return standing.StoppedOn == request.StoppedOn && standing.Reason == request.Reason
                ? TypedResults.Ok(await RowAsync(standing, db, ChinaTime.DayOf(now), cancellationToken))
                : Refusals.Taken("stoppedOn");
        }

        BusinessStop stop = await NewAsync(
            db, person.Organisation, request.StoppedOn, request.Reason, person.UserId, now, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            return Refusals.Conflict(isOtherBody: false);
        }

        return TypedResults.Created(
            (string?)null, await RowAsync(stop, db, ChinaTime.DayOf(now), cancellationToken));
    }

    public static async Task<Results<NoContent, ProblemHttpResult>> Withdraw(
        StopWithdrawal request, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        DateOnly stoppedOn = request.StoppedOn;
        int withdrawn = await Standing(db, person).Where(s => s.StoppedOn == stoppedOn).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.WithdrawnAt, now).SetProperty(s => s.WithdrawnBy, person.UserId),
            cancellationToken);
        return withdrawn > 0 ? TypedResults.NoContent() : TypedResults.Problem(
            title: Tongue.Say("没有这一天的停业声明", "No declaration of that day stands"),
            statusCode: StatusCodes.Status409Conflict);
    }

    /// <summary>One's own, or those of the units one oversees; what is left to do first.</summary>
    public static async Task<Ok<IReadOnlyList<StopRow>>> List(
        string? organisation, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        DateOnly today = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
        IQueryable<Organisation> seen = Visibility.Holders(db, person);
        if (organisation is not null) seen = seen.Where(o => o.Code == organisation);
        var stops = await (
            from s in db.BusinessStops.AsNoTracking()
            join o in seen on s.Organisation equals o.Id
            orderby s.WithdrawnAt != null, s.StoppedOn, o.Code
            select new { Stop = s, o.Code, o.Name }).Take(RowsMost).ToListAsync(cancellationToken);
        List<Id<Organisation>> units = stops.ConvertAll(s => s.Stop.Organisation);
        Dictionary<Id<Organisation>, StopDuty> duties =
            (await StopReader.ReadAsync(db, units, today, cancellationToken)).ToDictionary(d => d.Stop.Organisation);
        return TypedResults.Ok<IReadOnlyList<StopRow>>([.. stops.Select(s => StopRow.Of(
            s.Stop, s.Code, s.Name, s.Stop.WithdrawnAt is null ? duties.GetValueOrDefault(s.Stop.Organisation) : null,
            today))]);
    }

    /// <summary>Adds a declaration to what is saved next.</summary>
    internal static async Task<BusinessStop> NewAsync(
        TraceabilityDb db, Id<Organisation> unit, DateOnly stoppedOn, string reason, string by, DateTime now,
        CancellationToken cancellationToken)
    {
        BusinessStop stop = new()
        {
            Organisation = unit,
            Number = 1 + await db.BusinessStops.CountAsync(s => s.Organisation == unit, cancellationToken),
            StoppedOn = stoppedOn,
            Reason = reason,
            DeclaredBy = by,
            DeclaredAt = now,
        };
        db.BusinessStops.Add(stop);
        return stop;
    }

    private const int RowsMost = 1_000;

    private static IQueryable<BusinessStop> Standing(TraceabilityDb db, CurrentPerson person) =>
        db.BusinessStops.AsNoTracking().Where(s => s.Organisation == person.Organisation && s.WithdrawnAt == null);

    private static async Task<StopRow> RowAsync(
        BusinessStop stop, TraceabilityDb db, DateOnly today, CancellationToken cancellationToken)
    {
        Organisation unit = await db.Organisations.AsNoTracking()
            .SingleAsync(o => o.Id == stop.Organisation, cancellationToken);
        IReadOnlyList<StopDuty> duties = await StopReader.ReadAsync(db, [unit.Id], today, cancellationToken);
        return StopRow.Of(stop, unit.Code, unit.Name, duties.Count > 0 ? duties[0] : null, today);
    }
}

/// <summary>From which day, and why.</summary>
public sealed record StopRequest
{
    [Day]
    public required DateOnly StoppedOn { get; init; }

    [Text(500, MinimumLength = 2)]
    public required string Reason { get; init; }
}

/// <summary>The declaration that is taken back, by its day.</summary>
public sealed record StopWithdrawal
{
    [Day]
    public required DateOnly StoppedOn { get; init; }
}

/// <summary>A unit that stopped.</summary>
/// <param name="CancelBy">Last day in time.</param>
/// <param name="OpenPapers">Licences and filings that are not cancelled.</param>
public sealed record StopRow(
    string Organisation, string Name, DateOnly StoppedOn, string Reason, DateOnly CancelBy,
    IReadOnlyList<string> OpenPapers, bool HasStock, bool IsOverdue, DateTime DeclaredAt, DateTime? WithdrawnAt)
{
    internal static StopRow Of(BusinessStop stop, string code, string name, StopDuty? duty, DateOnly today) => new(
        code, name, stop.StoppedOn, stop.Reason, StoppedBusiness.CancelBy(stop.StoppedOn), duty?.Papers ?? [],
        duty?.HasStock ?? false, duty?.IsOverdueOn(today) ?? false, stop.DeclaredAt, stop.WithdrawnAt);
}
