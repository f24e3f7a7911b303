using Microsoft.EntityFrameworkCore;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Db.Reports;

/// <summary>Reads what units that have stopped still have to do on a day.</summary>
public static class StopReader
{
    /// <param name="units">Null for every unit.</param>
    public static async Task<IReadOnlyList<StopDuty>> ReadAsync(
        TraceabilityDb db, IReadOnlyCollection<Id<Organisation>>? units, DateOnly day,
        CancellationToken cancellationToken)
    {
        IQueryable<BusinessStop> standing = db.BusinessStops.AsNoTracking().Where(s => s.WithdrawnAt == null);
        if (units is not null) standing = standing.Where(s => units.Contains(s.Organisation));
        List<BusinessStop> stops = await standing.ToListAsync(cancellationToken);
        List<Id<Organisation>> stopped = stops.ConvertAll(s => s.Organisation);
        if (stopped.Count == 0) return [];
        IReadOnlyCollection<string> types = StoppedBusiness.Types;
        ILookup<Id<Organisation>, Permit> papers = (await db.Permits.AsNoTracking()
            .Where(p => types.Contains(p.Type) && stopped.Contains(p.Holder)).ToListAsync(cancellationToken))
            .ToLookup(p => p.Holder);
        HashSet<Id<Organisation>> holding = [.. await db.Accounts.AsNoTracking()
            .Where(a => stopped.Contains(a.Owner)
                && (a.Kind == AccountKind.OnHand || a.Kind == AccountKind.InTransit))
            .WithBalance(db).Where(b => b.Balance > 0).Select(b => b.Account.Owner).Distinct()
            .ToListAsync(cancellationToken)];
        return [.. stops
            .Select(s => StoppedBusiness.On(s, papers[s.Organisation], holding.Contains(s.Organisation), day))
            .OfType<StopDuty>().OrderBy(d => d.DueOn)];
    }
}
