using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Permits;

/// <summary>办理记录 of one permit, oldest first.</summary>
public static class ListPermitEvents
{
    private const int Limit = 200;

    public static async Task<Results<Ok<PermitEventAnswer[]>, NotFound>> Handle(
        string number, TraceabilityDb db, PermitClerk clerk, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (await clerk.FindAsync(number, person, cancellationToken) is not { } permit) return TypedResults.NotFound();
        return TypedResults.Ok(await (
            from e in db.PermitEvents.AsNoTracking()
            join agency in db.Organisations on e.Agency equals agency.Id
            where e.Permit == permit.Id
            orderby e.Number
            select new PermitEventAnswer(
                e.Number, e.Act, e.Before, e.After, e.Reason, e.Replaced, agency.Code, e.At))
            .Take(Limit).ToArrayAsync(cancellationToken));
    }
}

/// <summary>One act: what, from which state to which, why, by which agency (USCC) and when (UTC).</summary>
public sealed record PermitEventAnswer(
    int Number, PermitAct Act, PermitStatus Before, PermitStatus After, string Reason, string? Replaced, string Agency,
    DateTime At);
