using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.People;
using Traceability.Domain;

namespace Traceability.Api.Features.SigningIn;

/// <summary>
/// 设备账号 of one's own unit, or 平台账号 of one's own agency: sign-ins in that role and in no other. The system makes name
/// and password; the password is shown once and kept as a hash only. Nobody here reaches a sign-in of a person or of
/// another unit.
/// </summary>
public sealed class MachineAccounts(
    TraceabilityDb db, UserManager<User> users, IServiceProvider services, TimeProvider clock)
{
    /// <summary>A secret is good for so many days at most, and for so many when nothing is said.</summary>
    public const int DaysMost = 365;

    /// <summary>Standing machines of one unit at most.</summary>
    public const int MachinesMost = 20;

    public const string NamePrefix = "machine-";
    private const int NameLength = 10;
    private const int PasswordLength = 24;
    private const string NameLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const string PasswordLetters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>The unit's own, standing ones first.</summary>
    public async Task<IReadOnlyList<User>> ListAsync(CurrentPerson person, CancellationToken cancellationToken) =>
        await Own(person).AsNoTracking().OrderBy(u => u.LockoutEnd != null).ThenBy(u => u.UserName)
            .ToListAsync(cancellationToken);

    public static string NewName() => NamePrefix + RandomNumberGenerator.GetString(NameLetters, NameLength);

    public static bool IsName(string? name) =>
        name is not null && name.Length == NamePrefix.Length + NameLength
        && name.StartsWith(NamePrefix, StringComparison.Ordinal)
        && name[NamePrefix.Length..].All(c => NameLetters.Contains(c, StringComparison.Ordinal));

    public static bool IsStanding(User user) => user.LockoutEnd is null;

    /// <summary>What each of them may be used for.</summary>
    public async Task<ILookup<string, string>> ScopesAsync(CurrentPerson person, CancellationToken cancellationToken) =>
        (await db.UserClaims.Where(c => c.ClaimType == Scopes.Claim && Own(person).Any(u => u.Id == c.UserId))
            .Select(c => new { c.UserId, c.ClaimValue }).ToListAsync(cancellationToken))
        .ToLookup(c => c.UserId, c => c.ClaimValue!);

    /// <param name="scopes">Each of them one that may be given: <see cref="Scopes.For"/>.</param>
    /// <param name="days">After which the secret ends; null: after the longest time.</param>
    /// <returns>The password, or null: there are too many already, or the form was sent twice.</returns>
    public async Task<string?> AddAsync(
        string userName, string displayName, IReadOnlyCollection<string> scopes, int? days, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (scopes.Except(Scopes.For(person)).Any())
            throw new ArgumentException("A scope that this unit cannot give.", nameof(scopes));

        int standing = await Own(person).CountAsync(u => u.LockoutEnd == null, cancellationToken);
        if (standing >= MachinesMost) return null;
        string password = NewPassword();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        IdentityResult created = await SignIns.CreateAsync(
            services, new NewSignIn(userName, displayName, person.Organisation, null, RoleFor(person))
            {
                Scopes = scopes,
                SecretExpiresAt = EndOf(days),
            },
            password);
        if (!created.Succeeded) return null;
        await transaction.CommitAsync(cancellationToken);
        return password;
    }

    /// <summary>A new password; the old one and every sign-in made with it end.</summary>
    /// <param name="days">After which the new secret ends; null: after the longest time.</param>
    public async Task<string?> RenewAsync(
        string userName, int? days, CurrentPerson person, CancellationToken cancellationToken)
    {
        User? machine = await FindAsync(userName, person, cancellationToken);
        if (machine is null || !IsStanding(machine)) return null;
        string password = NewPassword();
        machine.SecretExpiresAt = EndOf(days);
        string token = await users.GeneratePasswordResetTokenAsync(machine);
        IdentityResult changed = await users.ResetPasswordAsync(machine, token, password);
        return changed.Succeeded ? password : null;
    }

    /// <summary>停用: for good; what the machine has recorded stays under its name.</summary>
    public async Task<bool> DisableAsync(string userName, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (await FindAsync(userName, person, cancellationToken) is not { } machine) return false;
        if (!IsStanding(machine)) return true;
        await users.SetLockoutEnabledAsync(machine, true);
        await users.SetLockoutEndDateAsync(machine, DateTimeOffset.MaxValue);
        await users.UpdateSecurityStampAsync(machine);
        return true;
    }

    private Task<User?> FindAsync(string userName, CurrentPerson person, CancellationToken cancellationToken)
    {
        string name = users.NormalizeName(userName);
        return Own(person).AsTracking().FirstOrDefaultAsync(u => u.NormalizedUserName == name, cancellationToken);
    }

    /// <summary>Those of the person's own unit that have the role of a machine and no other.</summary>
    private IQueryable<User> Own(CurrentPerson person)
    {
        string role = RoleFor(person);
        return db.Users.Where(u => u.Organisation == person.Organisation
            && db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name == role))
            && !db.UserRoles.Any(
                r => r.UserId == u.Id && db.Roles.Any(x => x.Id == r.RoleId && x.Name != role)));
    }

    private static string RoleFor(CurrentPerson person) => person.IsEnterprise ? Roles.Machine : Roles.Platform;

    private DateTime EndOf(int? days) =>
        ChinaTime.ToMillisecond(clock.GetUtcNow().UtcDateTime).AddDays(
            days is null or (>= 1 and <= DaysMost) ? days ?? DaysMost
            : throw new ArgumentOutOfRangeException(nameof(days), days, $"A secret lasts 1 to {DaysMost} days."));

    /// <summary>Read from a screen without mistakes, with what the rule for passwords wants at its end.</summary>
    private static string NewPassword() => RandomNumberGenerator.GetString(PasswordLetters, PasswordLength) + "-Aa7";
}
