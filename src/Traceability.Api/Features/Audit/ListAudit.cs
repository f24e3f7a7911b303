using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Audit;

/// <summary>审计日志, newest first, by person, kind, day and what it was about.</summary>
public static class ListAudit
{
    private static readonly Column<AuditRow>[] Columns =
    [
        new("序号", "Number", r => r.Number),
        new("时间", "Time", r => r.At),
        new("类别", "Kind", r => AuditWords.Of(r.Kind)),
        new("登录名", "User name", r => r.UserName),
        new("用户编号", "User id", r => r.User),
        new("单位", "Organisation", r => r.Organisation),
        new("方法", "Method", r => r.Method),
        new("路径", "Route", r => r.Route),
        new("对象", "Subject", r => r.Subject),
        new("状态码", "Status", r => r.Status),
        new("内容散列", "Hash of the body", r => r.BodyHash),
        new("来源网段", "Network", r => r.Source),
        new("链散列", "Chain hash", r => r.Hash),
    ];

    public static async Task<Ok<Page<AuditRow>>> Handle(
        [AsParameters] PageQuery page, [AsParameters] AuditQuery query, TraceabilityDb db,
        CancellationToken cancellationToken) =>
        TypedResults.Ok(await ReadAsync(page, query, db, cancellationToken));

    public static Task<IResult> Export(
        [AsParameters] AuditQuery query, string? format, TraceabilityDb db, CancellationToken cancellationToken) =>
        ListExport.OfAsync("audit-log", format, page => ReadAsync(page, query, db, cancellationToken), Columns);

    private static async Task<Page<AuditRow>> ReadAsync(
        PageQuery page, AuditQuery query, TraceabilityDb db, CancellationToken cancellationToken)
    {
        IQueryable<AuditEntry> entries = Narrow(db, query);
        if (page.After is { } after) entries = entries.Where(e => e.Number < after);
        List<AuditEntry> rows = await entries.OrderByDescending(e => e.Number).Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        List<string> people = [.. rows.Select(r => r.User).OfType<string>().Distinct()];
        Dictionary<string, string?> names = await db.Users.AsNoTracking().Where(u => people.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.UserName, cancellationToken);
        var ids = rows.Where(r => r.Organisation is not null).Select(r => r.Organisation!.Value).Distinct().ToList();
        var units = await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
        return Page<AuditRow>.Of(
            rows.ConvertAll(r => new AuditRow(
                r.Number, r.At, r.Kind, r.User, r.User is null ? null : names.GetValueOrDefault(r.User),
                r.Organisation is { } unit ? units.GetValueOrDefault(unit) : null, r.Method, r.Route, r.Subject,
                r.Status, r.BodyHash is null ? null : Convert.ToHexStringLower(r.BodyHash), r.Source,
                Convert.ToHexStringLower(r.Hash))),
            page.Size, r => r.Number);
    }

    private static IQueryable<AuditEntry> Narrow(TraceabilityDb db, AuditQuery query)
    {
        IQueryable<AuditEntry> entries = db.AuditEntries.AsNoTracking();
        if (query.Kind?.Value is { } kind) entries = entries.Where(e => e.Kind == kind);
        if (Given(query.User) is { } user)
            entries = entries.Where(e => e.User == user || db.Users.Any(u => u.Id == e.User && u.UserName == user));
        if (Given(query.Subject) is { } subject)
        {
            entries = entries.Where(
                e => (e.Subject != null && e.Subject.Contains(subject)) || e.Route.Contains(subject));
        }

        if (query.From is { } from)
        {
            DateTime first = ChinaTime.StartOf(from);
            entries = entries.Where(e => e.At >= first);
        }

        if (query.To is { } to && to < DateOnly.MaxValue)
        {
            DateTime end = ChinaTime.StartOf(to.AddDays(1));
            entries = entries.Where(e => e.At < end);
        }

        return entries;
    }
}

/// <summary>Which lines.</summary>
public readonly record struct AuditQuery(
    [property: Description("类别 / kind")] Word<AuditKind>? Kind,
    [property: Description("登录名或用户编号 / user name or id")] string? User,
    [property: Description("对象或路径含 / subject or route contains")] string? Subject,
    [property: Description("起始日 / first day")] DateOnly? From,
    [property: Description("截止日 / last day")] DateOnly? To);
