using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Permits;
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
        DateTime now = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);
        (PermitApplication? application, Dictionary<string, string[]> faults) =
            await form.ReadAsync(request, person, now, cancellationToken);
        if (application is null) return TypedResults.ValidationProblem(faults);
        if (await KnownAsync(request, db, person, cancellationToken) is { } known)
        {
            return AsksTheSame(known, application)
                ? TypedResults.Ok(await reader.ReadAsync(known, person, cancellationToken))
                : Recording.Refusals.Conflict(isOtherBody: true);
        }

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

    private static bool AsksTheSame(PermitApplication known, PermitApplication sent) =>
        Asked(known) == Asked(sent) && Lines(known).SequenceEqual(Lines(sent));

    private static string Asked(PermitApplication a) => (
        (a.Kind, a.Type, a.About, a.PaperNumber, a.PaperIssuer, a.Purpose),
        (a.Counterparty, a.Carrier, a.FromRegion, a.ToRegion, a.Route, a.OtherCarriers, a.ViaRegions),
        (a.ValidFrom, a.ValidTo, a.SingleUse)).ToString();

    private static IEnumerable<(string, long?, PermitBasis)> Lines(PermitApplication a) => a.Lines
        .Select(l => (l.Substance, l.Quantity, l.Basis)).OrderBy(l => l.Substance, StringComparer.Ordinal);
}
