using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Arrivals;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Arrivals;

/// <summary>拒收退回: consignments whose consignee refused them; those not taken back yet, or all.</summary>
public static class ListReturns
{
    private static readonly Column<ReturnRow>[] Columns =
    [
        new("拒收时间", "Refused at", r => r.At),
        new("发货单位", "Shipper", r => r.Shipper),
        new("收货单位", "Consignee", r => r.Consignee),
        new("发货流水号", "Dispatch", r => r.Dispatch),
        new("原因", "Cause", r => ReturnWords.Of(r.Cause)),
        new("说明", "Reason", r => r.Reason),
        new("状态", "State", r => ReturnWords.Of(r.State)),
    ];

    /// <param name="all">Also those that are settled.</param>
    public static async Task<Ok<Page<ReturnRow>>> Handle(
        bool? all, [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        IQueryable<Consignment> seen = Visibility.Consignments(db, person).AsNoTracking();
        if (page.After is { } after)
        {
            Id<Consignment> last = new(after);
            seen = seen.Where(c => c.Id < last);
        }

        if (all is not true) seen = Open(db, seen);
        var rows = await (
            from c in seen
            join e in db.ArrivalEvents on c.Id equals e.Consignment
            where e.Act == ArrivalAct.Refuse && !db.ArrivalEvents.Any(
                l => l.Consignment == c.Id && l.Act == ArrivalAct.Refuse && l.Number > e.Number)
            join m in db.Movements on c.Dispatch equals m.Id
            join s in db.Organisations on c.Shipper equals s.Id
            join t in db.Organisations on c.Consignee equals t.Id
            orderby c.Id descending
            select new
            {
                c.Id, e.At, Shipper = s.Name, Consignee = t.Name, m.RequestId, Cause = e.Cause ?? RefusalCause.Other,
                e.Reason, c.Vehicle,
                IsReversed = db.Movements.Any(r => r.Reverses == m.Id),
                IsWithdrawn = db.ArrivalEvents.Any(l => l.Consignment == c.Id && l.Number > e.Number),
            }).Take(page.Size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<ReturnRow>.Of(
            rows.ConvertAll(r => new ReturnRow(
                r.Id.Value, r.At, r.Shipper, r.Consignee, r.RequestId, r.Cause, r.Reason, r.Vehicle,
                r.IsReversed ? ArrivalState.TakenBack : r.IsWithdrawn ? ArrivalState.Coming : ArrivalState.Refused)),
            page.Size, r => r.Consignment));
    }

    public static Task<IResult> Export(
        bool? all, string? format, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "returns", format, async page => (await Handle(all, page, db, person, cancellationToken)).Value!, Columns);

    /// <summary>Refused, and neither accepted since nor taken back.</summary>
    public static IQueryable<Consignment> Open(TraceabilityDb db, IQueryable<Consignment> consignments) =>
        consignments.Where(c => db.ArrivalEvents.Any(e => e.Consignment == c.Id && e.Act == ArrivalAct.Refuse
                && !db.ArrivalEvents.Any(l => l.Consignment == c.Id && l.Number > e.Number))
            && !db.Movements.Any(r => r.Reverses == c.Dispatch));
}

/// <summary>One refused consignment. Times are UTC.</summary>
public sealed record ReturnRow(
    long Consignment, DateTime At, string Shipper, string Consignee, string Dispatch, RefusalCause Cause,
    string Reason, string? Vehicle, ArrivalState State);
