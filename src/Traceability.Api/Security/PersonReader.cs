using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Db.People;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Security;

/// <summary>Whose sign-in it is, read from the database: for work that is done in somebody's name later.</summary>
internal static class PersonReader
{
    /// <returns>Null when the sign-in does not stand any more, or has lost the scope.</returns>
    public static async Task<CurrentPerson?> ReadAsync(
        TraceabilityDb db, string user, string scope, DateTime now, CancellationToken stop)
    {
        User? found = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == user, stop);
        if (found is null || found.LockoutEnd > new DateTimeOffset(now) || found.SecretExpiresAt <= now) return null;
        Organisation unit = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == found.Organisation, stop);
        HashSet<string> roles = [.. await (
            from link in db.UserRoles
            where link.UserId == user
            join role in db.Roles on link.RoleId equals role.Id
            select role.Name!).ToListAsync(stop)];
        bool isMachine = roles.Contains(Roles.Machine) || roles.Contains(Roles.Platform);
        if (isMachine && !await db.UserClaims.AnyAsync(
            c => c.UserId == user && c.ClaimType == Scopes.Claim && c.ClaimValue == scope, stop)) return null;
        return new CurrentPerson(
            user, found.UserName ?? user, unit.Id, unit.Code, unit.Kinds, unit.Region, unit.Agency, roles)
        {
            Today = ChinaTime.DayOf(now),
        };
    }
}
