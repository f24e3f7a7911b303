using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>
/// 申请列表: one's own, or those that come to one's authority and the authorities below it; newest first.
/// </summary>
public static class ListApplications
{
    public static async Task<Ok<Page<ApplicationAnswer>>> Handle(
        Word<ApplicationState>? state, string? type, string? applicant, [AsParameters] PageQuery page,
        TraceabilityDb db, CurrentPerson person, TimeProvider clock, CancellationToken cancellationToken)
    {
        IQueryable<PermitApplication> found = Filtered(db, person, state?.Value, type, applicant);
        if (page.After is { } after)
        {
            Id<PermitApplication> last = new(after);
            found = found.Where(a => a.Id < last);
        }

        List<Id<PermitApplication>> ids = await found.OrderByDescending(a => a.Id).Take(page.Size + 1)
            .Select(a => a.Id).ToListAsync(cancellationToken);
        DateOnly today = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
        Page<Id<PermitApplication>> shown = Page<Id<PermitApplication>>.Of(ids, page.Size, id => id.Value);
        List<Id<PermitApplication>> kept = [.. shown.Items];
        List<ApplicationAnswer> rows = await ApplicationPage.ReadAsync(
            db, db.PermitApplications.Where(a => kept.Contains(a.Id)).OrderByDescending(a => a.Id), today,
            cancellationToken);
        return TypedResults.Ok(new Page<ApplicationAnswer>(rows, shown.Next));
    }

    internal static IQueryable<PermitApplication> Filtered(
        TraceabilityDb db, CurrentPerson person, ApplicationState? state, string? type, string? applicant)
    {
        IQueryable<PermitApplication> found = Visibility.Applications(db, person);
        if (state is { } wanted) found = found.Where(a => a.State == wanted);
        if (type is not null) found = found.Where(a => a.Type == type);
        return applicant is null ? found : found.Where(a => db.Organisations.Any(
            o => o.Id == a.Applicant && (o.Code == applicant || o.Name.Contains(applicant))));
    }
}
