using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Cases;
using Traceability.Api.Features.Parties;
using Traceability.Db;
using Traceability.Db.Watch;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Losses;

/// <summary>Reads reports of losses with their clocks.</summary>
public sealed class LossDesk(TraceabilityDb db, TimeProvider clock)
{
    public DateTime Now => ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime);

    public async Task<IReadOnlyList<LossRow>> RowsAsync(IReadOnlyList<LossReport> reports, CancellationToken stop)
    {
        DateTime now = Now;
        LossClock hours = (await WatchReader.SettingsAsync(db, ChinaTime.DayOf(now), stop)).LossClock;
        Id<Organisation>[] units =
        [
            .. reports.Select(r => r.Organisation).Concat(reports.Select(r => r.ReceivedFor).OfType<Id<Organisation>>())
                .Distinct(),
        ];
        Dictionary<Id<Organisation>, (string Code, string Name)> names = (await db.Organisations.AsNoTracking()
            .Where(o => units.Contains(o.Id)).Select(o => new { o.Id, o.Code, o.Name }).ToListAsync(stop))
            .ToDictionary(o => o.Id, o => (o.Code, o.Name));
        Id<Product>[] products = [.. reports.Select(r => r.Product).Distinct()];
        Dictionary<Id<Product>, Product> goods = await db.Products.AsNoTracking()
            .Where(p => products.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        return
        [
            .. reports.Select(r => new LossRow(
                r.Id.Value, names[r.Organisation].Code, names[r.Organisation].Name, r.Kind, r.Rule, r.DiscoveredAt,
                r.ReportedAt, hours.ReportBy(r.DiscoveredAt), hours.IsLate(r.DiscoveredAt, r.ReportedAt), r.Region,
                PartyWords.Region(r.Region), r.Place, goods[r.Product].Code, goods[r.Product].Name, r.Lot,
                UnitName.Display(r.Quantity, goods[r.Product].BaseUnit), r.What, r.Controls, r.State,
                hours.ReceiveBy(r.ReportedAt), hours.IsReceiptLate(r.ReportedAt, r.ReceivedAt, now), r.ReceivedAt,
                r.ReceivedFor is { } police ? names[police].Name : null, r.Receipt)),
        ];
    }
}
