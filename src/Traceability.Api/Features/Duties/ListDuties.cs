using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Duties;

/// <summary>
/// 办理日历: everything an enterprise owes, or an authority has to decide, by its day; what is simply missing stands first.
/// </summary>
public static class ListDuties
{
    public static async Task<Results<Ok<IReadOnlyList<DutyRow>>, NotFound>> Handle(
        string? organisation, TraceabilityDb db, CurrentPerson person, DutyReader reader, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        string wanted = organisation ?? person.OrganisationCode;
        Organisation? unit = await Visibility.Organisations(db, person).AsNoTracking()
            .FirstOrDefaultAsync(o => o.Code == wanted, cancellationToken);
        if (unit is null || (unit.Id != person.Organisation && !person.IsRegulator)) return TypedResults.NotFound();
        DateOnly today = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
        IReadOnlyList<DutyRow> rows = await reader.ReadAsync(unit, today, cancellationToken);
        return TypedResults.Ok(unit.Id == person.Organisation ? rows
            : await DutySight.OfAsync(rows, db, person, cancellationToken));
    }
}
