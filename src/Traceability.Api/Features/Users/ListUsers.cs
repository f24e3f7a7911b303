using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Exchange;
using Traceability.Api.Paging;
using Traceability.Db;
using Traceability.Db.People;

namespace Traceability.Api.Features.Users;

/// <summary>用户列表, by name; the next page begins after the last name of this one.</summary>
public static class ListUsers
{
    public const int PageSize = 50;

    private static readonly Column<UserRow>[] Columns =
    [
        new("登录名", "User name", r => r.UserName),
        new("姓名", "Name", r => r.DisplayName),
        new("单位代码", "Organisation", r => r.Organisation),
        new("单位", "Organisation's name", r => r.OrganisationName),
        new("角色", "Role", r => RoleWords.Of(r.Role)),
        new("锁定至", "Locked until", r => r.LockedUntil),
        new("动态口令", "Second factor", r => r.HasSecondFactor ? "1" : "0"),
    ];

    public static async Task<Ok<UserList>> Handle(
        [AsParameters] UserQuery query, TraceabilityDb db, TimeProvider clock, CancellationToken cancellationToken) =>
        TypedResults.Ok(await ReadAsync(query, PageSize, db, clock, cancellationToken));

    public static Task<IResult> Export(
        [AsParameters] UserQuery query, string? format, TraceabilityDb db, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        string? from = null;
        return ListExport.OfAsync(
            "users", format,
            async page =>
            {
                UserList list = await ReadAsync(query with { From = from }, page.Size, db, clock, cancellationToken);
                from = list.Next;
                return new Page<UserRow>(list.Items, from is null ? null : 1);
            },
            Columns);
    }

    private static async Task<UserList> ReadAsync(
        UserQuery query, int size, TraceabilityDb db, TimeProvider clock, CancellationToken cancellationToken)
    {
        List<User> rows = await Narrow(db, query).OrderBy(u => u.NormalizedUserName).Take(size + 1)
            .ToListAsync(cancellationToken);
        string? next = rows.Count > size ? rows[size - 1].NormalizedUserName : null;
        if (rows.Count > size) rows.RemoveAt(size);
        List<string> ids = rows.ConvertAll(u => u.Id);
        var roles = (await (
            from link in db.UserRoles
            join role in db.Roles on link.RoleId equals role.Id
            where ids.Contains(link.UserId)
            select new { link.UserId, role.Name }).ToListAsync(cancellationToken)).ToLookup(r => r.UserId, r => r.Name);
        var units = rows.Select(u => u.Organisation).Distinct().ToList();
        var names = await db.Organisations.AsNoTracking().Where(o => units.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => (o.Code, o.Name), cancellationToken);
        DateTimeOffset now = clock.GetUtcNow();
        return new UserList(
            rows.ConvertAll(u => new UserRow(
                u.Id, u.UserName!, u.DisplayName, names[u.Organisation].Code, names[u.Organisation].Name,
                string.Join(';', roles[u.Id].Order(StringComparer.Ordinal)),
                u.LockoutEnd is { } end && end > now ? end.UtcDateTime : null, u.TwoFactorEnabled)),
            next);
    }

    private static IQueryable<User> Narrow(TraceabilityDb db, UserQuery query)
    {
        IQueryable<User> users = db.Users.AsNoTracking();
        if (Given(query.Search) is { } search)
            users = users.Where(u => u.UserName!.Contains(search) || u.DisplayName.Contains(search));
        if (Given(query.Organisation) is { } unit)
        {
            users = users.Where(u => db.Organisations.Any(
                o => o.Id == u.Organisation && (o.Code == unit || o.Name.Contains(unit))));
        }

        if (Given(query.Role) is { } role)
        {
            IQueryable<IdentityRole> known = db.Roles.Where(r => r.Name == role);
            users = users.Where(u => db.UserRoles.Any(
                l => l.UserId == u.Id && known.Any(r => r.Id == l.RoleId)));
        }

        if (query.Locked == true) users = users.Where(u => u.LockoutEnd == UserDesk.Forever);
#pragma warning disable CA1309 // The database compares, in the order in which it sorts.
        if (Given(query.From) is { } from) users = users.Where(u => string.Compare(u.NormalizedUserName, from) > 0);
#pragma warning restore CA1309
        return users;
    }
}

/// <summary>Which sign-ins.</summary>
public readonly record struct UserQuery(
    [property: Description("登录名或姓名 / user name or name")] string? Search,
    [property: Description("单位代码或名称 / organisation's code or name")] string? Organisation,
    [property: Description("角色 / role")] string? Role,
    [property: Description("只看已停用 / only those an administrator locked")] bool? Locked,
    [property: Description("继续位置：上一页的 next / the previous page's next")] string? From);

/// <summary>A page of sign-ins; give <see cref="Next"/> back as <c>from</c>.</summary>
public sealed record UserList(IReadOnlyList<UserRow> Items, string? Next);
