using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Db.Reports;

/// <summary>On which days units did something with which class of goods, by their live books.</summary>
public static class ActivityReader
{
    /// <summary>Movements taken back are no activity; books taken over from before owe nothing here.</summary>
    public static async Task<ILookup<Id<Organisation>, DayOfActivity>> ReadAsync(
        TraceabilityDb db, IReadOnlyList<Id<Organisation>> units, CancellationToken cancellationToken)
    {
        var moved = await (
            from movement in db.Movements
            where units.Contains(movement.Organisation) && movement.Mode == BookMode.Live
                && movement.Kind != MovementKind.Reversal && !db.Movements.Any(r => r.Reverses == movement.Id)
            join line in db.MovementLines on movement.Id equals line.Movement
            join lot in db.Lots on line.Commodity equals lot.Id
            join content in db.ProductContents on lot.Product equals content.Product
            join substance in db.Substances on content.Substance equals substance.Code
            select new
            {
                movement.Organisation,
                movement.OccurredAt,
                substance.Class,
                // Returns, deposits and own transfers cite no purchase permit; a sale off the platform is one anyway.
                IsSale = movement.Kind == MovementKind.Departed || movement.Kind == MovementKind.Export
                    || ((movement.Kind == MovementKind.Dispatch || movement.Kind == MovementKind.Title)
                        && (movement.PurchasePermit != null || movement.PurchasePermitNumber != null)),
            }).Distinct().ToListAsync(cancellationToken);
        return moved.Select(m => (m.Organisation, Day: new DayOfActivity(
            ChinaTime.DayOf(m.OccurredAt), m.Class, m.IsSale))).Distinct().ToLookup(m => m.Organisation, m => m.Day);
    }
}
