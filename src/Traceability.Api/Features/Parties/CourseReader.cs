using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Patrol;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>
/// Movements, alerts, visits and refusals of one unit on one line of time, newest first. A page never ends between two
/// rows of one moment, so none is lost on the way to the next.
/// </summary>
internal static partial class CourseReader
{
    public const string All = "all", Movements = "movements", Alerts = "alerts", Visits = "visits",
        Refusals = "refusals", Measures = "measures";

    private const int RowsUsual = 50;
    private const int RowsMost = 500;

    public static async Task<Page<CourseRow>> ReadAsync(
        TraceabilityDb db, CurrentPerson person, Id<Organisation> unit, string only, long? before,
        CancellationToken cancellationToken)
    {
        DateTime until = before is > 0 and { } ticks && ticks < DateTime.MaxValue.Ticks
            ? new DateTime(ticks, DateTimeKind.Utc) : new DateTime(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        List<CourseRow> rows = [];
        if (only is All or Movements) rows.AddRange(await MovedAsync(db, person, unit, until, cancellationToken));
        if (only is All or Alerts) rows.AddRange(await FlaggedAsync(db, person, unit, until, cancellationToken));
        if (only is All or Visits) rows.AddRange(await VisitedAsync(db, person, unit, until, cancellationToken));
        if (only is All or Refusals) rows.AddRange(await RefusedAsync(db, person, unit, until, cancellationToken));
        if (only is All or Measures) rows.AddRange(await PunishedAsync(db, person, unit, until, cancellationToken));
        CourseRow[] sorted = [.. rows.OrderByDescending(r => r.At)];
        if (sorted.Length <= RowsUsual) return new Page<CourseRow>(sorted, null);
        DateTime last = sorted[RowsUsual - 1].At;
        CourseRow[] page = [.. sorted.TakeWhile(r => r.At >= last)];
        return new Page<CourseRow>(page, page.Length < sorted.Length ? last.Ticks : null);
    }

    private static async Task<IEnumerable<CourseRow>> MovedAsync(
        TraceabilityDb db, CurrentPerson person, Id<Organisation> unit, DateTime until,
        CancellationToken cancellationToken) =>
        (await (
            from m in Visibility.Movements(db, person).AsNoTracking()
            where (m.Organisation == unit || m.Counterparty == unit) && m.OccurredAt < until
            orderby m.OccurredAt descending
            join o in db.Organisations on m.Organisation equals o.Id
            join c in db.Organisations on m.Counterparty equals c.Id into others
            from other in others.DefaultIfEmpty()
            select new
            {
                m.OccurredAt, m.Kind, m.RequestId, Booker = o.Name, Other = other == null ? null : other.Name,
            })
            .Take(RowsMost).ToListAsync(cancellationToken))
        .Select(m => new CourseRow(
            m.OccurredAt, Words.Of(m.Kind), m.Other is null ? $"{m.Booker} · {m.RequestId}"
                : Tongue.Say($"{m.Booker}，对方 {m.Other}", $"{m.Booker} with {m.Other}") + $" · {m.RequestId}",
            null, null));

    private static async Task<IEnumerable<CourseRow>> FlaggedAsync(
        TraceabilityDb db, CurrentPerson person, Id<Organisation> unit, DateTime until,
        CancellationToken cancellationToken) =>
        (await Visibility.Alerts(db, person).AsNoTracking()
            .Where(a => a.Organisation == unit && a.RaisedAt < until)
            .OrderByDescending(a => a.RaisedAt).Take(RowsMost).ToListAsync(cancellationToken))
        .Select(a => new CourseRow(
            a.RaisedAt, $"{Tongue.Say("预警", "alert")} {Words.Of(a.State)}", Tongue.Say(a.MessageZh, a.MessageEn),
            $"/alerts/{a.Id}", a.Level));

    private static async Task<IEnumerable<CourseRow>> VisitedAsync(
        TraceabilityDb db, CurrentPerson person, Id<Organisation> unit, DateTime until,
        CancellationToken cancellationToken)
    {
        DateOnly day = ChinaTime.DayOf(until);
        List<SiteVisit> visits = await Visibility.Visits(db, person).AsNoTracking()
            .Where(v => v.Visited == unit && v.Day <= day).OrderByDescending(v => v.Day).Take(RowsMost)
            .ToListAsync(cancellationToken);
        return visits.Select(v => new CourseRow(
                ChinaTime.StartOf(v.Day), Tongue.Say("现场检查", "visit"),
                $"{v.FirstOfficer}、{v.SecondOfficer}：{v.Findings ?? Tongue.Say("未发现问题", "nothing found")}", null, null))
            .Where(r => r.At < until);
    }

    private static async Task<IEnumerable<CourseRow>> RefusedAsync(
        TraceabilityDb db, CurrentPerson person, Id<Organisation> unit, DateTime until,
        CancellationToken cancellationToken) =>
        (await Visibility.Refusals(db, person).AsNoTracking()
            .Where(r => r.Organisation == unit && r.At < until)
            .OrderByDescending(r => r.At).Take(RowsMost).ToListAsync(cancellationToken))
        .Select(r => new CourseRow(
            r.At, Tongue.Say("被拒登记", "refused"),
            $"{Words.Of(r.Kind)} · " + string.Join(
                Tongue.Say("；", "; "), r.Rules.Split(';').Select(rule => $"{rule} {AlertWords.Title(rule)}")),
            null, null));
}
