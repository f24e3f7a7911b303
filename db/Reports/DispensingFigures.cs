using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Db.Reports;

/// <summary>
/// Adds up what was dispensed over a period, by the days on which things happened: the entries on Consumed accounts of
/// dispensings and of what takes them back. Whose units and which products is the caller's choice.
/// </summary>
/// <param name="to">Last day, inclusive (Asia/Shanghai).</param>
public sealed class DispensingFigures(
    TraceabilityDb db, IQueryable<Organisation> units, IQueryable<Substance> substances, DateOnly from, DateOnly to)
{
    private readonly DateTime _begin = ChinaTime.StartOf(from);
    private readonly DateTime _end = ChinaTime.StartOf(to.AddDays(1));

    /// <summary>
    /// By unit, store, department, patients and product; null when there are more rows than asked for.
    /// </summary>
    public async Task<IReadOnlyList<DispensingFigure>?> ReadAsync(int most, CancellationToken cancellationToken)
    {
        var sums = await Portions()
            .GroupBy(p => new { p.Organisation, p.Site, p.Department, p.Patients, p.Product })
            .Select(g => new
            {
                g.Key,
                Units = g.Sum(p => p.Until - p.Before),
                Dispensings = g.Sum(p => (p.Until > 0 ? 1L : 0L) - (p.Before > 0 ? 1L : 0L)),
                Prescriptions = g.Sum(p => ((p.Until > 0 ? 1L : 0L) - (p.Before > 0 ? 1L : 0L)) * p.Prescriptions),
                Unstated = g.Sum(p =>
                    p.Prescriptions == 0 ? (p.Until > 0 ? 1L : 0L) - (p.Before > 0 ? 1L : 0L) : 0L),
            })
            .Where(s => s.Units != 0 || s.Dispensings != 0)
            .Take(most + 1).ToListAsync(cancellationToken);
        if (sums.Count > most) return null;
        Id<Organisation>[] unitIds = [.. sums.Select(s => s.Key.Organisation).Distinct()];
        Dictionary<Id<Organisation>, Organisation> names = await units.AsNoTracking()
            .Where(o => unitIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        Id<Site>[] siteIds = [.. sums.Select(s => s.Key.Site).OfType<Id<Site>>().Distinct()];
        Dictionary<Id<Site>, string> sites = await db.Sites.AsNoTracking().Where(s => siteIds.Contains(s.Id))
            .ToDictionaryAsync(s => s.Id, s => s.Code, cancellationToken);
        Id<Product>[] productIds = [.. sums.Select(s => s.Key.Product).Distinct()];
        Dictionary<Id<Product>, Product> products = await db.Products.AsNoTracking().Include(p => p.Contents)
            .Where(p => productIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        Dictionary<string, Substance> counted = await substances.AsNoTracking()
            .ToDictionaryAsync(s => s.Code, cancellationToken);
        return [.. sums.Select(s => new DispensingFigure(
                names[s.Key.Organisation].Code, names[s.Key.Organisation].Name,
                s.Key.Site is { } site ? sites[site] : null, s.Key.Department, s.Key.Patients,
                products[s.Key.Product], Of(products[s.Key.Product], counted), s.Units, s.Dispensings,
                s.Prescriptions, s.Unstated))
            .OrderBy(f => f.Organisation, StringComparer.Ordinal).ThenBy(f => f.Site, StringComparer.Ordinal)
            .ThenBy(f => f.Department, StringComparer.Ordinal).ThenBy(f => f.Product.Code, StringComparer.Ordinal)
            .ThenBy(f => f.Patients)];
    }

    /// <summary>By group of patients; a movement of several products counts once.</summary>
    public async Task<IReadOnlyList<PatientFigure>> ReadPatientsAsync(CancellationToken cancellationToken)
    {
        var sums = await Portions()
            .GroupBy(p => new { p.Movement, p.Patients, p.Prescriptions })
            .Select(g => new
            {
                g.Key.Patients,
                g.Key.Prescriptions,
                Standing = (g.Sum(p => p.Until) > 0 ? 1L : 0L) - (g.Sum(p => p.Before) > 0 ? 1L : 0L),
            })
            .GroupBy(m => m.Patients)
            .Select(g => new
            {
                Patients = g.Key,
                Dispensings = g.Sum(m => m.Standing),
                Prescriptions = g.Sum(m => m.Standing * m.Prescriptions),
                Unstated = g.Sum(m => m.Prescriptions == 0 ? m.Standing : 0L),
            })
            .ToListAsync(cancellationToken);
        return [.. sums.Where(s => s.Dispensings != 0).OrderBy(s => s.Patients)
            .Select(s => new PatientFigure(s.Patients, s.Dispensings, s.Prescriptions, s.Unstated))];
    }

    private static List<Substance> Of(Product product, Dictionary<string, Substance> counted) =>
        [.. product.Contents.Where(c => counted.ContainsKey(c.Substance)).Select(c => counted[c.Substance])
            .DistinctBy(s => s.Code).OrderBy(s => s.Code, StringComparer.Ordinal)];

    /// <summary>
    /// What each dispensing put to Consumed of each product, before the period and until its end: it stands while
    /// something of it does.
    /// </summary>
    private IQueryable<Portion> Portions()
    {
        DateTime begin = _begin, end = _end;
        IQueryable<Movement> dispensed = db.Movements.Where(m => m.Kind == MovementKind.Dispense
            && units.Any(o => o.Id == m.Organisation)
            && (m.OccurredAt >= begin || db.Movements.Any(r => r.Reverses == m.Id && r.OccurredAt >= begin)));
        var acts = dispensed.Select(m => new { Original = m.Id, Act = m.Id, m.OccurredAt })
            .Concat(
                from m in dispensed
                join back in db.Movements on (Id<Movement>?)m.Id equals back.Reverses
                select new { Original = m.Id, Act = back.Id, back.OccurredAt });
        return
            from movement in acts
            where movement.OccurredAt < end
            join original in db.Movements on movement.Original equals original.Id
            join line in db.MovementLines on movement.Act equals line.Movement
            join entry in db.LedgerEntries on line.Id equals entry.Line
            join account in db.Accounts on entry.Account equals account.Id
            where account.Kind == AccountKind.Consumed
            join lot in db.Lots on account.Commodity equals lot.Id
            where db.ProductContents.Any(
                c => c.Product == lot.Product && substances.Any(s => s.Code == c.Substance))
            group new { entry, movement.OccurredAt } by new
            {
                original.Id,
                original.Organisation,
                original.Site,
                original.Department,
                original.PatientGroup,
                original.Prescriptions,
                lot.Product,
            }
            into moved
            select new Portion
            {
                Movement = moved.Key.Id,
                Organisation = moved.Key.Organisation,
                Site = moved.Key.Site,
                Department = moved.Key.Department,
                Patients = moved.Key.PatientGroup,
                Prescriptions = moved.Key.Prescriptions ?? 0,
                Product = moved.Key.Product,
                Before = moved.Sum(m => m.OccurredAt < begin ? m.entry.Side * m.entry.Quantity : 0L),
                Until = moved.Sum(m => m.entry.Side * m.entry.Quantity),
            };
    }

    private sealed class Portion
    {
        public required Id<Movement> Movement { get; init; }

        public required Id<Organisation> Organisation { get; init; }

        public required Id<Site>? Site { get; init; }

        public required string? Department { get; init; }

        public required PatientGroup? Patients { get; init; }

        /// <summary>None: the movement does not say.</summary>
        public required int Prescriptions { get; init; }

        public required Id<Product> Product { get; init; }

        public required long Before { get; init; }

        public required long Until { get; init; }
    }
}
