using Microsoft.EntityFrameworkCore;
using Traceability.Db.Watch;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Arrivals;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Db.Reports;

/// <summary>Indicators that count cases: permits, deliveries, alerts, reports.</summary>
public sealed partial class IndicatorReader
{
    private static readonly string[] LossRules = ["R-063", "R-076", "R-077", "R-078"];
    private static readonly string[] ReportRules = [.. Rulebook.Dated.Select(r => r.Card.Id)];

    private async Task<IReadOnlyList<IndicatorTally>> WriteOffAsync(CancellationToken cancellationToken) =>
        Sum((await (
            from p in _db.Permits
            where p.ValidTo > _yearAgo && p.ValidTo <= _day && p.Lines.Any(l => l.Quantity != null)
            join o in _units on p.Holder equals o.Id
            select new
            {
                p.Holder,
                IsDone = !_db.PermitLines.Any(l => l.Permit == p.Id && _db.Accounts.Any(a => a.Commodity == l.Id
                    && a.Kind == AccountKind.Reserved
                    && _db.LedgerEntries.Any(e => e.Account == a.Id && e.Seq == a.Entries && e.After > 0))),
            }).ToListAsync(cancellationToken)).Select(p => (p.Holder, p.IsDone)));

    private async Task<IReadOnlyList<IndicatorTally>> LabelsAsync(CancellationToken cancellationToken) =>
        Sum((await (
            from c in _db.Consignments
            where c.DepartedAt >= _lately && c.DepartedAt < _end
            join o in _units on c.Shipper equals o.Id
            select new
            {
                c.Shipper,
                IsLabelled = !_db.MovementLines.Any(l => l.Movement == c.Dispatch
                    && _db.Accounts.Any(a => a.Id == l.From && a.Kind == AccountKind.OnHand && a.Package == null)),
            }).ToListAsync(cancellationToken)).Select(c => (c.Shipper, c.IsLabelled)));

    /// <summary>Due as R-063 has it: so many hours after the planned arrival, or after departure.</summary>
    private async Task<IReadOnlyList<IndicatorTally>> HandOverAsync(CancellationToken cancellationToken)
    {
        WatchSettings settings = await WatchReader.SettingsAsync(_db, _day, cancellationToken);
        var sent = await (
            from c in _db.Consignments
            where c.DepartedAt >= _lately && c.DepartedAt < _end
            join o in _units on c.Consignee equals o.Id
            select new
            {
                c.Consignee,
                c.DepartedAt,
                c.PlannedArrival,
                ArrivedAt = _db.Movements
                    .Where(m => m.RefersTo == c.Dispatch && m.Kind == MovementKind.Receipt && m.RecordedAt < _end)
                    .OrderBy(m => m.RecordedAt).Select(m => (DateTime?)m.RecordedAt).FirstOrDefault(),
                // Who refuses in time has answered in time.
                RefusedAt = _db.ArrivalEvents
                    .Where(e => e.Consignment == c.Id && e.Act == ArrivalAct.Refuse && e.RecordedAt < _end)
                    .OrderBy(e => e.Number).Select(e => (DateTime?)e.RecordedAt).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return Sum(sent
            .Select(c => (c.Consignee, ArrivedAt: c.ArrivedAt ?? c.RefusedAt, DueAt: c.PlannedArrival is { } planned
                ? planned.AddHours(settings.ArrivalGraceHours)
                : c.DepartedAt.AddHours(settings.TransitHoursWithoutPlan)))
            .Where(c => c.DueAt < _end).Select(c => (c.Consignee, c.ArrivedAt <= c.DueAt)));
    }

    private async Task<IReadOnlyList<IndicatorTally>> AlertsAsync(CancellationToken cancellationToken)
    {
        DateTime since = ChinaTime.StartOf(_yearAgo.AddDays(1));
        return Sum((await (
            from a in _db.Alerts
            where a.DueAt != null && a.DueAt >= since && a.DueAt < _end
            join o in _units on a.Organisation equals o.Id
            select new { a.Organisation, a.DueAt, a.ClosedAt }).ToListAsync(cancellationToken))
            .Select(a => (a.Organisation, a.ClosedAt <= a.DueAt)));
    }

    /// <summary>Those filed, and those never filed: of these the alerts that stand.</summary>
    private async Task<IReadOnlyList<IndicatorTally>> ReportsAsync(CancellationToken cancellationToken)
    {
        DateOnly since = _day.AddDays(1 - Indicators.LatelyDays);
        var filed = await (
            from f in _db.DutyFilings
            where f.DueOn >= since && f.DueOn <= _day
            join o in _units on f.Organisation equals o.Id
            select new { f.Organisation, f.DueOn, f.FiledAt }).ToListAsync(cancellationToken);
        var never = await (
            from a in _db.Alerts
            where ReportRules.Contains(a.Rule) && a.FirstSeenOn >= since && a.FirstSeenOn <= _day
                && (a.ClosedAt == null || a.ClosedAt >= _end)
            join o in _units on a.Organisation equals o.Id
            select a.Organisation).ToListAsync(cancellationToken);
        return Sum(filed.Select(f => (f.Organisation, ChinaTime.DayOf(f.FiledAt) <= f.DueOn))
            .Concat(never.Select(unit => (unit, false))));
    }

    private async Task<IReadOnlyList<IndicatorTally>> LossAsync(CancellationToken cancellationToken)
    {
        List<Id<Organisation>> cases = await (
            from a in _db.Alerts
            where LossRules.Contains(a.Rule) && a.Level >= AlertLevel.Warning
                && a.FirstSeenOn > _yearAgo && a.FirstSeenOn <= _day
                && (a.State == AlertState.Confirmed || a.ClosedAt == null || a.ClosedAt >= _end)
            join o in _units on a.Organisation equals o.Id
            select a.Organisation).ToListAsync(cancellationToken);
        return [.. cases.GroupBy(unit => unit).Select(g => new IndicatorTally(g.Key, g.Count(), 0))];
    }
}
