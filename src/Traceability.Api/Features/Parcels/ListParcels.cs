using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Parcels;

/// <summary>收寄登记列表: a courier's own, or those of the couriers one oversees; newest first.</summary>
public static class ListParcels
{
    public static async Task<Ok<Page<ParcelRow>>> Handle(
        Word<ParcelOutcome>? outcome, [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person,
        IdNumberVault vault, CancellationToken cancellationToken)
    {
        IQueryable<Parcel> parcels = Visibility.Parcels(db, person).AsNoTracking();
        if (outcome is { Value: var wanted }) parcels = parcels.Where(p => p.Outcome == wanted);
        if (page.After is { } after)
        {
            Id<Parcel> last = new(after);
            parcels = parcels.Where(p => p.Id < last);
        }

        List<Parcel> rows = await parcels.OrderByDescending(p => p.Id).Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<ParcelRow>.Of(
            rows.ConvertAll(p => ParcelRow.Of(p, p.SenderIdCipher is { } cipher ? vault.Unlock(cipher) : null)),
            page.Size, r => r.Id));
    }
}
