using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>核实、暂停、注销: registered → verified → suspended → closed; a closed organisation stays closed.</summary>
public static class ChangeStatus
{
    public static async Task<Results<NoContent, NotFound, Conflict>> Handle(
        string code, StatusRequest request, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        Organisation? organisation = await Visibility.Organisations(db, person).AsNoTracking()
            .FirstOrDefaultAsync(o => o.Code == code, cancellationToken);
        if (organisation is null || organisation.Id == person.Organisation) return TypedResults.NotFound();
        if (organisation.Status == OrganisationStatus.Closed || request.Status == OrganisationStatus.Registered)
            return TypedResults.Conflict();
        DateOnly today = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
        DateOnly? verified = request.Status == OrganisationStatus.Verified ? today : organisation.VerifiedOn;
        await db.Organisations.Where(o => o.Id == organisation.Id).ExecuteUpdateAsync(
            s => s.SetProperty(o => o.Status, request.Status)
                .SetProperty(o => o.VerifiedOn, verified), cancellationToken);
        return TypedResults.NoContent();
    }
}

/// <summary>The new status.</summary>
public sealed record StatusRequest
{
    public required OrganisationStatus Status { get; init; }
}
