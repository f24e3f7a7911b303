using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Caching.Memory;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.People;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Users;

/// <summary>
/// 用户管理: everything that may be done to a sign-in. Each act changes the security stamp, which ends the sign-in's
/// sessions, and leaves the sign-in's id for the audit log.
/// </summary>
public sealed class UserDesk(UserManager<User> users, TraceabilityDb db, IMemoryCache cache, AuditNote note)
{
    /// <summary>停用, until unlocked. Not the last day of all, which databases store differently.</summary>
    internal static readonly DateTimeOffset Forever = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task<User?> FindAsync(string id)
    {
        note.Says($"user={id}");
        return await users.FindByIdAsync(id);
    }

    /// <summary>Another role, another organisation: both at once, since one may not fit without the other.</summary>
    public async Task MoveAsync(User user, string role, Id<Organisation> organisation)
    {
        await using IDbContextTransaction whole = await db.Database.BeginTransactionAsync();
        Must(await users.RemoveFromRolesAsync(user, await users.GetRolesAsync(user)));
        Must(await users.AddToRoleAsync(user, role));
        Must(await users.UpdateSecurityStampAsync(user));
        // Last: whatever Identity writes, it writes the organisation it had read.
        await db.Users.Where(u => u.Id == user.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.Organisation, organisation));
        await whole.CommitAsync();
        StandingTokens.Forget(cache, user.Id);
    }

    public async Task LockAsync(User user)
    {
        Must(await users.SetLockoutEnabledAsync(user, true));
        Must(await users.SetLockoutEndDateAsync(user, Forever));
        await EndSessionsAsync(user);
    }

    public async Task UnlockAsync(User user)
    {
        Must(await users.SetLockoutEndDateAsync(user, null));
        Must(await users.ResetAccessFailedCountAsync(user));
    }

    public async Task ResetSecondFactorAsync(User user)
    {
        Must(await users.SetTwoFactorEnabledAsync(user, false));
        Must(await users.ResetAuthenticatorKeyAsync(user));
        await EndSessionsAsync(user);
    }

    public async Task<string> ResetPasswordAsync(User user)
    {
        string password = TemporaryPassword.New();
        string token = await users.GeneratePasswordResetTokenAsync(user);
        user.MustChangePassword = !await users.IsInRoleAsync(user, Roles.Machine);
        Must(await users.ResetPasswordAsync(user, token, password));
        await EndSessionsAsync(user);
        return password;
    }

    public async Task EndSessionsAsync(User user)
    {
        Must(await users.UpdateSecurityStampAsync(user));
        StandingTokens.Forget(cache, user.Id);
    }

    /// <summary>What the organisation is stands in its people's sign-ins: when it changes they sign in again.</summary>
    public async Task EndSessionsOfAsync(Id<Organisation> organisation)
    {
        foreach (User user in await users.Users.Where(u => u.Organisation == organisation).ToListAsync())
            await EndSessionsAsync(user);
    }

    private static void Must(IdentityResult done)
    {
        if (!done.Succeeded) throw new InvalidOperationException(string.Join("; ", done.Errors.Select(e => e.Code)));
    }
}
