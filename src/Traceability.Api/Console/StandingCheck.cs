using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Traceability.Db.People;

namespace Traceability.Api.ConsoleUi;

/// <summary>
/// A page that stays connected asks every half minute whether its person may still sit there: a role taken away ends
/// it.
/// </summary>
public sealed class StandingCheck(
    ILoggerFactory log, IServiceScopeFactory scopes, IOptions<IdentityOptions> identity)
    : RevalidatingServerAuthenticationStateProvider(log)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(30);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        UserManager<User> users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        ClaimsPrincipal principal = authenticationState.User;
        User? user = await users.GetUserAsync(principal);
        string? stamp = principal.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        return user is not null && stamp == await users.GetSecurityStampAsync(user);
    }
}
