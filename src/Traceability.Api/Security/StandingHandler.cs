using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Traceability.Db.People;

namespace Traceability.Api.Security;

/// <summary>
/// People lose their cookie with the next request after a change; a program's token would live out its hour. So what
/// comes from a machine is asked for its stamp, at most every few seconds.
/// </summary>
public sealed class StandingHandler(
    IServiceScopeFactory scopes, IMemoryCache cache, IOptions<IdentityOptions> identity)
    : AuthorizationHandler<StandingRequirement>
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    protected override async Task HandleRequirementAsync(
        AuthorizationHandlerContext context, StandingRequirement requirement)
    {
        if (!context.User.IsInRole(Roles.Machine) || await StandsAsync(context.User)) context.Succeed(requirement);
    }

    private async Task<bool> StandsAsync(ClaimsPrincipal principal)
    {
        string? id = principal.FindFirstValue(ClaimTypes.NameIdentifier);
        string? stamp = principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        if (id is null || stamp is null) return false;
        string key = $"machine-stamp:{id}";
        if (!cache.TryGetValue(key, out string? known))
        {
            await using AsyncServiceScope scope = scopes.CreateAsyncScope();
            UserManager<User> users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
            known = await users.FindByIdAsync(id) is { } user ? await users.GetSecurityStampAsync(user) : null;
            cache.Set(key, known, Kept);
        }

        return known == stamp;
    }
}
