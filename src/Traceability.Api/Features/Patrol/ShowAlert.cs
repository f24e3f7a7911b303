using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Patrol;

/// <summary>预警详情: what was found, what was done about it by whom, and the papers that were given.</summary>
public static class ShowAlert
{
    public static async Task<Results<Ok<AlertAnswer>, NotFound>> Handle(
        long number, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        Id<Alert> id = new(number);
        var found = await Visibility.Alerts(db, person).AsNoTracking().Where(a => a.Id == id)
            .Join(db.Organisations, a => a.Organisation, o => o.Id, (a, o) => new { Alert = a, o.Code, o.Name })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null) return TypedResults.NotFound();
        List<AlertEventRow> events = await (
            from e in db.AlertEvents.AsNoTracking()
            where e.Alert == id
            join o in db.Organisations on e.Organisation equals o.Id
            join u in db.Users on e.By equals u.Id into users
            from user in users.DefaultIfEmpty()
            orderby e.Number
            select new AlertEventRow(
                e.Number, e.Act, e.Before, e.After, e.Text, o.Name, user == null ? null : user.DisplayName, e.At))
            .ToListAsync(cancellationToken);
        var papers = await db.AlertPapers.AsNoTracking().Where(p => p.Alert == id).OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.FileName, p.ContentType, p.Hash, p.AddedAt }).ToListAsync(cancellationToken);
        return TypedResults.Ok(new AlertAnswer(
            AlertRow.Of(found.Alert, found.Code, found.Name, clock.GetUtcNow().UtcDateTime), events,
            papers.ConvertAll(p => new AlertPaperRow(
                p.Id.Value, p.FileName, p.ContentType, Convert.ToHexStringLower(p.Hash), p.AddedAt))));
    }
}

/// <summary>An alert with its course.</summary>
public sealed record AlertAnswer(
    AlertRow Alert, IReadOnlyList<AlertEventRow> Events, IReadOnlyList<AlertPaperRow> Papers);

/// <summary>One act on it.</summary>
/// <param name="Text">The answer, the reason, or to whom it was given.</param>
/// <param name="By">Who acted, by name; null when the sign-in is gone.</param>
public sealed record AlertEventRow(
    int Number, AlertAct Act, AlertState Before, AlertState After, string? Text, string Organisation, string? By,
    DateTime At);
