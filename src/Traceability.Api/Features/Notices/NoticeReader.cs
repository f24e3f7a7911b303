using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Applications;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Providers;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits.Applications;

namespace Traceability.Api.Features.Notices;

/// <summary>
/// What happened in the last two weeks and concerns a person, read or not. Nothing is sent and nothing is copied: each
/// line comes from its own book, and the person's mark says up to when it was read.
/// </summary>
public sealed class NoticeReader(TraceabilityDbFactory factory, TimeProvider clock)
{
    public const int DaysBack = 14;

    /// <summary>Of each kind.</summary>
    public const int LinesMost = 50;

    public async Task<IReadOnlyList<Notice>> ReadAsync(CurrentPerson person, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        DateTime since = clock.GetUtcNow().UtcDateTime.AddDays(-DaysBack);
        DateTime read = await db.Users.Where(u => u.Id == person.UserId).Select(u => u.NoticesReadAt)
            .SingleOrDefaultAsync(cancellationToken) ?? DateTime.MinValue;
        List<Notice> notices =
        [
            .. await AlertsAsync(db, person, since, read, cancellationToken),
            .. await ApplicationsAsync(db, person, since, read, cancellationToken),
            .. await ArrivalsAsync(db, person, since, read, cancellationToken),
        ];
        return [.. notices.OrderByDescending(n => n.At)];
    }

    /// <summary>Read up to here; never back.</summary>
    public async Task MarkAsync(CurrentPerson person, DateTime upTo, CancellationToken cancellationToken)
    {
        await using TraceabilityDb db = factory.CreateDbContext();
        await db.Users.Where(u => u.Id == person.UserId && (u.NoticesReadAt == null || u.NoticesReadAt < upTo))
            .ExecuteUpdateAsync(u => u.SetProperty(x => x.NoticesReadAt, upTo), cancellationToken);
    }

    private static async Task<IEnumerable<Notice>> AlertsAsync(
        TraceabilityDb db, CurrentPerson person, DateTime since, DateTime read, CancellationToken cancellationToken)
    {
        if (!person.IsEnterprise && !person.IsRegulator) return [];
        List<Alert> alerts = await Visibility.Alerts(db, person).AsNoTracking().Where(a => a.RaisedAt >= since)
            .OrderByDescending(a => a.RaisedAt).ThenByDescending(a => a.Id).Take(LinesMost)
            .ToListAsync(cancellationToken);
        return alerts.Select(a => new Notice(
            NoticeKind.Alert, a.RaisedAt, Tongue.Say(a.MessageZh, a.MessageEn), $"/alerts/{a.Id}", a.Level,
            a.RaisedAt <= read));
    }

    /// <summary>To an applicant what the authority did, to an authority what was sent to it.</summary>
    private static async Task<IEnumerable<Notice>> ApplicationsAsync(
        TraceabilityDb db, CurrentPerson person, DateTime since, DateTime read, CancellationToken cancellationToken)
    {
        if (!person.IsEnterprise && !person.IsRegulator) return [];
        Id<Organisation> own = person.Organisation;
        var events = await (
            from act in db.ApplicationEvents
            where act.At >= since && act.Organisation != own
            join application in Visibility.Applications(db, person) on act.Application equals application.Id
            where application.Applicant == own || application.Agency == own
            orderby act.At descending, act.Number descending
            select new { act.At, act.Act, application.Number, act.After }).Take(LinesMost)
            .ToListAsync(cancellationToken);
        return events.Select(e => new Notice(
            NoticeKind.Application, e.At,
            Tongue.Say($"许可申请 {e.Number}：{ApplicationWords.Of(e.After)}",
                $"Application {e.Number}: {ApplicationWords.Of(e.After)}"),
            $"/applications/{Uri.EscapeDataString(e.Number)}", null, e.At <= read));
    }

    private static async Task<IEnumerable<Notice>> ArrivalsAsync(
        TraceabilityDb db, CurrentPerson person, DateTime since, DateTime read, CancellationToken cancellationToken)
    {
        if (!person.IsEnterprise) return [];
        Id<Organisation> own = person.Organisation;
        var sent = await (
            from consignment in db.Consignments
            where consignment.Consignee == own && consignment.DepartedAt >= since
            join shipper in db.Organisations on consignment.Shipper equals shipper.Id
            orderby consignment.DepartedAt descending
            select new { consignment.Id, consignment.DepartedAt, consignment.PlannedArrival, shipper.Name })
            .Take(LinesMost).ToListAsync(cancellationToken);
        return sent.Select(s => new Notice(
            NoticeKind.Arrival, s.DepartedAt,
            s.PlannedArrival is { } planned
                ? Tongue.Say($"{s.Name} 已发货，预计 {ChinaTime.Show(planned)} 到达",
                    $"{s.Name} has sent goods, planned to arrive {ChinaTime.Show(planned)}")
                : Tongue.Say($"{s.Name} 已发货", $"{s.Name} has sent goods"),
            $"/inbox/{s.Id}", null, s.DepartedAt <= read));
    }
}
