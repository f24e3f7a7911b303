using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Traceability.Db.People;

namespace Traceability.Api.Security;

/// <summary>Creates sign-ins and the roles they carry.</summary>
public static class SignIns
{
    public static async Task EnsureRolesAsync(IServiceProvider services)
    {
        RoleManager<IdentityRole> roles = services.GetRequiredService<RoleManager<IdentityRole>>();
        foreach (string role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role)) await roles.CreateAsync(new IdentityRole(role));
        }
    }

    public static async Task<IdentityResult> CreateAsync(IServiceProvider services, NewSignIn signIn, string password)
    {
        UserManager<User> users = services.GetRequiredService<UserManager<User>>();
        User user = new()
        {
            UserName = signIn.UserName,
            DisplayName = signIn.DisplayName,
            Organisation = signIn.Organisation,
            Person = signIn.Person,
            LockoutEnabled = true,
            MustChangePassword = signIn.IsTemporary,
            SecretExpiresAt = signIn.SecretExpiresAt,
        };
        IdentityResult created = await users.CreateAsync(user, password);
        if (!created.Succeeded) return created;
        IdentityResult seated = await users.AddToRoleAsync(user, signIn.Role);
        return seated.Succeeded && signIn.Scopes.Count > 0
            ? await users.AddClaimsAsync(user, signIn.Scopes.Select(s => new Claim(Security.Scopes.Claim, s)))
            : seated;
    }
}
