using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Permits;

/// <summary>
/// 吊销、收回、作废: what is still available is forfeited; what is reserved for goods on the way stays until they arrive.
/// </summary>
public static class ClosePermit
{
    public static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Handle(
        string number, ClosePermitRequest request, TraceabilityDb db, CurrentPerson person, Recorder recorder,
            TimeProvider clock,
        CancellationToken cancellationToken)
    {
        Permit? permit = await Visibility.Permits(db, person).AsNoTracking()
            .FirstOrDefaultAsync(p => p.Number == number, cancellationToken);
        if (permit is null) return TypedResults.NotFound();
        PermitCloseDraft draft = new()
        {
            Header = new DraftHeader
            {
                RequestId = $"close:{number}",
                Mode = BookMode.Live,
                OccurredAt = ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime),
                Organisation = person.OrganisationCode,
                PurchasePermit = number,
                Reason = request.Reason,
            },
            Items = [],
        };
        RecordOutcome outcome = await recorder.RecordAsync(draft, new EnteredBy(person.UserId));
        bool known = outcome is RecordOutcome.Conflict { IsOtherBody: true };
        if (outcome is not RecordOutcome.Recorded && !known) return Refusals.Conflict(isOtherBody: false);
        await db.Permits.Where(p => p.Id == permit.Id).ExecuteUpdateAsync(
            s => s.SetProperty(p => p.Status, request.Revoked
                ? PermitStatus.Revoked : PermitStatus.Closed), cancellationToken);
        return TypedResults.NoContent();
    }
}

/// <summary>Why the permit ends.</summary>
public sealed record ClosePermitRequest
{
    [StringLength(500, MinimumLength = 2)]
    public required string Reason { get; init; }

    /// <summary>True: 吊销 by the authority; false: returned or no longer needed.</summary>
    public bool Revoked { get; init; }
}
