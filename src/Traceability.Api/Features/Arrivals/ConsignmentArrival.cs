using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Arrivals;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Arrivals;

/// <summary>A consignment as it stands between shipper and consignee: its acts, and what the ledger says.</summary>
public sealed record ConsignmentArrival(
    Consignment Consignment, Movement Dispatch, IReadOnlyList<ArrivalEvent> Events, bool IsReversed, bool IsWhole)
{
    public ArrivalState State => ArrivalLife.StateOf(
        Events.Count == 0 ? null : Events[^1].Act, IsReversed, isReceived: !IsWhole);

    /// <summary>The refusal that stands, or stood when the shipper took the goods back.</summary>
    public ArrivalEvent? Refusal => Events.Count > 0 && Events[^1].Act == ArrivalAct.Refuse ? Events[^1] : null;

    public bool MayDo(ArrivalAct act, Id<Organisation> unit) =>
        ArrivalLife.After(State, act) is not null
        && ArrivalLife.MayDo(act, unit == Consignment.Consignee, unit == Dispatch.Organisation);

    /// <summary>Null when there is none that the person may see.</summary>
    public static async Task<ConsignmentArrival?> FindAsync(
        long number, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Consignment> id = new(number);
        if (await Visibility.Consignments(db, person).AsNoTracking()
            .FirstOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } found)
            return null;
        Movement dispatch = await db.Movements.AsNoTracking().SingleAsync(
            m => m.Id == found.Dispatch, cancellationToken);
        List<ArrivalEvent> events = await db.ArrivalEvents.AsNoTracking().Where(e => e.Consignment == id)
            .OrderBy(e => e.Number).ToListAsync(cancellationToken);
        bool isReversed = await db.Movements.AnyAsync(m => m.Reverses == dispatch.Id, cancellationToken);
        long sent = await db.MovementLines.Where(l => l.Movement == dispatch.Id
                && db.Accounts.Any(a => a.Id == l.To && a.Kind == AccountKind.InTransit))
            .SumAsync(l => l.Quantity, cancellationToken);
        long left = (await db.Accounts.AsNoTracking()
            .Where(a => a.Kind == AccountKind.InTransit && a.Holder == number).WithBalance(db)
            .Select(b => b.Balance).ToListAsync(cancellationToken)).Sum();
        return new ConsignmentArrival(found, dispatch, events, isReversed, left == sent);
    }
}
