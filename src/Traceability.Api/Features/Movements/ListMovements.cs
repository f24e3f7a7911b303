using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Paging;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Features.Movements;

/// <summary>业务列表, newest first, by the organisation that booked and the kind.</summary>
public static class ListMovements
{
    public static async Task<Ok<Page<MovementRow>>> Handle(
        [AsParameters] PageQuery page, Word<MovementKind>? kind, string? organisation, TraceabilityDb db,
            CurrentPerson person,
        CancellationToken cancellationToken)
    {
        Id<Movement>? last = page.After is { } after ? new Id<Movement>(after) : null;
        IQueryable<Movement> newest = Visibility.NewestMovements(db, person, Narrow, page.Size + 1).AsNoTracking();
        List<MovementRow> rows = await Rows(db, newest)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<MovementRow>.Of(rows, page.Size, r => r.Number));

        IQueryable<Movement> Narrow(IQueryable<Movement> seen)
        {
            if (kind is { Value: var wanted }) seen = seen.Where(m => m.Kind == wanted);
            if (organisation is not null)
                seen = seen.Where(m => db.Organisations.Any(o => o.Id == m.Organisation && o.Code == organisation));
            return last is null ? seen : seen.Where(m => m.Id < last);
        }
    }

    internal static IQueryable<MovementRow> Rows(TraceabilityDb db, IQueryable<Movement> movements) =>
        from m in movements
        join o in db.Organisations on m.Organisation equals o.Id
        join s in db.Sites on m.Site equals s.Id into sites
        from site in sites.DefaultIfEmpty()
        join c in db.Organisations on m.Counterparty equals c.Id into counterparties
        from counterparty in counterparties.DefaultIfEmpty()
        orderby m.Id descending
        select new MovementRow(
            EF.Property<Id<Movement>>(m, nameof(Movement.Id)).Value,
            m.RequestId, m.Kind, m.Mode, m.OccurredAt, m.RecordedAt, o.Code, o.Name, site!.Code,
            counterparty!.Code, counterparty.Name, m.PurchasePermitNumber, m.TransportPermitNumber,
            m.Contract, m.Purpose, m.Reason, m.Department, m.PatientGroup, m.Prescriptions, m.PrescribedDays,
            Convert.ToHexString(m.Hash));
}
