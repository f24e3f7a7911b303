using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;

namespace Traceability.Db.Trace;

/// <summary>Where missing goods were last, and what kind of trouble their account shows.</summary>
internal sealed class SourcePlaces
{
    private Dictionary<long, Consignment> _ways = [];
    private HashSet<long> _arrived = [];
    private Dictionary<long, Site> _sites = [];
    private Dictionary<Id<Organisation>, string> _regions = [];

    public static async Task<SourcePlaces> ReadAsync(
        TraceabilityDb db, IReadOnlyCollection<Account> accounts, CancellationToken stop)
    {
        Id<Consignment>[] ways =
        [
            .. accounts.Where(a => a.Kind == AccountKind.InTransit).Select(a =>
                new Id<Consignment>(a.Holder)).Distinct(),
        ];
        Id<Site>[] sites =
        [
            .. accounts.Where(a => a.Kind != AccountKind.InTransit).Select(a => new Id<Site>(a.Holder)).Distinct(),
        ];
        var found = await db.Consignments.AsNoTracking().Where(c => ways.Contains(c.Id)).Select(c => new
        {
            Way = c,
            IsAnswered = db.Movements.Any(m => m.Kind == MovementKind.Receipt && m.RefersTo == c.Dispatch),
        }).ToListAsync(stop);
        Id<Organisation>[] units =
        [
            .. found.Select(c => c.Way.Shipper).Concat(accounts.Select(a => a.Owner)).Distinct(),
        ];
        return new SourcePlaces
        {
            _ways = found.ToDictionary(c => c.Way.Id.Value, c => c.Way),
            _arrived = [.. found.Where(c => c.IsAnswered).Select(c => c.Way.Id.Value)],
            _sites = await db.Sites.AsNoTracking().Where(s => sites.Contains(s.Id))
                .ToDictionaryAsync(s => s.Id.Value, stop),
            _regions = await db.Organisations.AsNoTracking().Where(o => units.Contains(o.Id))
                .ToDictionaryAsync(o => o.Id, o => o.Region, stop),
        };
    }

    /// <summary>Goods of a consignment that is on its way and not late at that time (UTC).</summary>
    public bool IsExpected(Account account, DateTime at) =>
        account.Kind == AccountKind.InTransit && !_arrived.Contains(account.Holder)
        && _ways.GetValueOrDefault(account.Holder)?.PlannedArrival > at;

    public (string Region, Id<Organisation> Unit, SourceTrouble Trouble) Of(Account account)
    {
        if (account.Kind == AccountKind.InTransit && _ways.TryGetValue(account.Holder, out Consignment? way))
        {
            return (_regions.GetValueOrDefault(way.Shipper, ""), way.Shipper,
                _arrived.Contains(account.Holder) ? SourceTrouble.ShortDelivery : SourceTrouble.OpenTransit);
        }

        SourceTrouble trouble = account.Kind == AccountKind.Lost
            ? SourceTrouble.DeclaredLoss : SourceTrouble.CountedShortage;
        return _sites.TryGetValue(account.Holder, out Site? site)
            ? (site.Region, site.Organisation, trouble)
            : (_regions.GetValueOrDefault(account.Owner, ""), account.Owner, trouble);
    }
}
