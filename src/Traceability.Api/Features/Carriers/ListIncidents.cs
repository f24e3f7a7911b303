using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Carriers;

/// <summary>途中事件: those of one consignment, the newest first.</summary>
public static class ListIncidents
{
    /// <summary>More than that on one trip are looked up in the alerts.</summary>
    public const int RowsMost = 100;

    public static async Task<Ok<IReadOnlyList<IncidentRow>>> Handle(
        long consignment, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Consignment> id = new(consignment);
        List<IncidentReport> reports = await Visibility.Incidents(db, person).AsNoTracking()
            .Where(i => i.Consignment == id).OrderByDescending(i => i.Id).Take(RowsMost)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(await IncidentRow.ReadAsync(reports, db, cancellationToken));
    }
}
