using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Patrol;

/// <summary>
/// Reads what is unusual today within one's ground and remit. A card counts the rows of the list it opens: both are
/// this one reading.
/// </summary>
internal static class PatrolReader
{
    /// <summary>Rows of a list; beyond it the card says that there are more.</summary>
    public const int RowsMost = 200;

    public const int DaysWithoutPlan = 4;
    public const int DaysOfRefusals = 30;
    public const int RefusalsLeast = 2;
    public const int DaysToEnd = 30;

    private static readonly string[] BeyondUsual = ["D-005", "D-006", "D-007", "D-008", "D-009", "D-010"];

    public static Task<List<PatrolRow>> ReadAsync(
        PatrolCard card, TraceabilityDb db, CurrentPerson person, DateTime now, CancellationToken cancellationToken) =>
        card switch
        {
            PatrolCard.OverdueTransit => OnTheWayAsync(db, person, now, isShort: false, cancellationToken),
            PatrolCard.ShortDelivery => OnTheWayAsync(db, person, now, isShort: true, cancellationToken),
            PatrolCard.Refusals => RefusedAsync(db, person, now, cancellationToken),
            PatrolCard.Scans => FlaggedAsync(db, person, ["D-001"], cancellationToken),
            PatrolCard.Purchases => FlaggedAsync(db, person, BeyondUsual, cancellationToken),
            PatrolCard.Counts => FlaggedAsync(db, person, ["R-076"], cancellationToken),
            PatrolCard.Permits => EndingAsync(db, person, now, cancellationToken),
            PatrolCard.Visits => MissedAsync(db, person, now, cancellationToken),
        };

    private static async Task<List<PatrolRow>> OnTheWayAsync(
        TraceabilityDb db, CurrentPerson person, DateTime now, bool isShort, CancellationToken cancellationToken)
    {
        DateTime unplanned = now.AddDays(-DaysWithoutPlan);
        IQueryable<Consignment> open = Visibility.Consignments(db, person).Where(c =>
            db.MovementLines.Any(l => l.Movement == c.Dispatch
                && db.Accounts.Any(a => a.Id == l.To && a.Kind == AccountKind.InTransit
                    && db.LedgerEntries.Any(e => e.Account == a.Id && e.Seq == a.Entries && e.After > 0))));
        IQueryable<Movement> receipts = db.Movements.Where(m => m.Kind == MovementKind.Receipt);
        open = isShort ? open.Where(c => receipts.Any(m => m.RefersTo == c.Dispatch))
            : open.Where(c => !receipts.Any(m => m.RefersTo == c.Dispatch)
                && (c.PlannedArrival ?? c.DepartedAt) < now
                && (c.PlannedArrival != null || c.DepartedAt < unplanned));
        var rows = await (
            from c in open.AsNoTracking()
            join m in db.Movements on c.Dispatch equals m.Id
            join s in db.Organisations on c.Shipper equals s.Id
            join to in db.Organisations on c.Consignee equals to.Id
            orderby c.DepartedAt
            select new { c.DepartedAt, c.PlannedArrival, m.RequestId, s.Code, s.Name, To = to.Name })
            .Take(RowsMost + 1).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new PatrolRow(
            ChinaTime.DayOf(r.PlannedArrival ?? r.DepartedAt), r.Code, r.Name,
            Tongue.Say($"{r.RequestId} 发往 {r.To}", $"{r.RequestId} to {r.To}"),
            $"/alerts?organisation={r.Code}&state=all&rule=R-063"));
    }

    private static async Task<List<PatrolRow>> RefusedAsync(
        TraceabilityDb db, CurrentPerson person, DateTime now, CancellationToken cancellationToken)
    {
        DateTime since = now.AddDays(-DaysOfRefusals);
        var rows = await (
            from r in Visibility.Refusals(db, person).AsNoTracking()
            where r.At >= since
            group r by r.Organisation into g
            where g.Count() >= RefusalsLeast
            select new { g.Key, Count = g.Count(), Last = g.Max(r => r.At) })
            .OrderByDescending(g => g.Count).Take(RowsMost + 1)
            .Join(db.Organisations, g => g.Key, o => o.Id, (g, o) => new { o.Code, o.Name, g.Count, g.Last })
            .ToListAsync(cancellationToken);
        return [.. rows.OrderByDescending(r => r.Count).Select(r => new PatrolRow(
            ChinaTime.DayOf(r.Last), r.Code, r.Name,
            Tongue.Say($"被拒 {r.Count} 次", $"refused {r.Count} times"),
            $"/organisations/{r.Code}?tab={Parties.CourseReader.Refusals}"))];
    }

    private static async Task<List<PatrolRow>> FlaggedAsync(
        TraceabilityDb db, CurrentPerson person, string[] rules, CancellationToken cancellationToken)
    {
        var rows = await Visibility.Alerts(db, person).AsNoTracking()
            .Where(ListAlerts.IsOpen).Where(a => rules.Contains(a.Rule))
            .OrderByDescending(a => a.Level).ThenByDescending(a => a.Id).Take(RowsMost + 1)
            .Join(db.Organisations, a => a.Organisation, o => o.Id, (a, o) => new { Alert = a, o.Code, o.Name })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new PatrolRow(
            r.Alert.FirstSeenOn, r.Code, r.Name, Tongue.Say(r.Alert.MessageZh, r.Alert.MessageEn),
            $"/alerts/{r.Alert.Id}"));
    }

    private static async Task<List<PatrolRow>> EndingAsync(
        TraceabilityDb db, CurrentPerson person, DateTime now, CancellationToken cancellationToken)
    {
        DateOnly today = ChinaTime.DayOf(now);
        DateOnly until = today.AddDays(DaysToEnd);
        var rows = await (
            from p in Visibility.Permits(db, person).AsNoTracking()
            where p.Status == PermitStatus.Valid && p.ValidTo <= until
            join o in db.Organisations on p.Holder equals o.Id
            orderby p.ValidTo, p.Id
            select new { p.Number, p.ValidTo, o.Code, o.Name }).Take(RowsMost + 1).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new PatrolRow(
            r.ValidTo, r.Code, r.Name,
            r.ValidTo < today ? Tongue.Say($"{r.Number} 已过有效期", $"{r.Number} is past its term")
                : Tongue.Say($"{r.Number} 即将到期", $"{r.Number} is about to end"),
            $"/permits/{Uri.EscapeDataString(r.Number)}"));
    }

    private static async Task<List<PatrolRow>> MissedAsync(
        TraceabilityDb db, CurrentPerson person, DateTime now, CancellationToken cancellationToken)
    {
        DateOnly today = ChinaTime.DayOf(now);
        IReadOnlyList<VisitDuty> duties = await VisitReader.ReadAsync(
            db, Visibility.Holders(db, person).Where(o => o.Agency == null),
            months => VisitPlan.LastBefore(months, today), cancellationToken);
        return [.. duties.Where(d => d.VisitedOn is null).Take(RowsMost + 1).Select(d => new PatrolRow(
            d.Period.To, d.Unit.Code, d.Unit.Name,
            Tongue.Say($"{d.Period.Name} 内没有检查", $"not visited in {d.Period.Name}"),
            $"/visits/new?organisation={d.Unit.Code}"))];
    }
}
