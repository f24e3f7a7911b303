using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Applications;

/// <summary>
/// 申请: a draft addressed to the competent authority. The answer lists the papers it still wants and what the rules
/// would say.
/// </summary>
public static class ApplyForPermit
{
    public static async Task<Results<Created<ApplicationDetail>, Ok<ApplicationDetail>, ValidationProblem,
        ProblemHttpResult>> Handle(
        ApplicationRequest request, TraceabilityDb db, CurrentPerson person, ApplicationForm form,
        ApplicationReader reader, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await KnownAsync(request, db, person, cancellationToken) is { } known)
            return TypedResults.Ok(await reader.ReadAsync(known, person, cancellationToken));
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        (PermitApplication? application, Dictionary<string, string[]> faults) =
            await form.ReadAsync(request, person, now, cancellationToken);
        if (application is null) return TypedResults.ValidationProblem(faults);
        db.PermitApplications.Add(application);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseFaults.MayPass(e))
        {
            return Recording.Refusals.Conflict(isOtherBody: false);
        }

        return TypedResults.Created(
            $"/api/applications/{application.Number}", await reader.ReadAsync(application, person, cancellationToken));
    }

    private static Task<PermitApplication?> KnownAsync(
        ApplicationRequest request, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken) =>
        db.PermitApplications.AsNoTracking().Include(a => a.Lines).FirstOrDefaultAsync(
            a => a.Applicant == person.Organisation && a.RequestId == request.RequestId, cancellationToken);
}
