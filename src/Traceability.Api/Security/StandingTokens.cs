using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Traceability.Db;
using Traceability.Db.Providers;

namespace Traceability.Api.Security;

/// <summary>
/// A bearer token is good for an hour, but ends with the sign-in it was made from: when role, organisation or password
/// have changed, or the sign-in was locked, whoever shows the token is nobody. Cookies are looked at by the framework.
/// </summary>
internal sealed class StandingTokens(
    RequestDelegate next, TraceabilityDbFactory factory, IMemoryCache cache, IOptions<IdentityOptions> identity)
{
    /// <summary>How long another server may still believe an ended token.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    public async Task InvokeAsync(HttpContext context)
    {
        bool isToken = context.Request.Headers.Authorization.ToString()
            .StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase);
        if (isToken && context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } user
            && !await StandsAsync(user, context.User, context.RequestAborted))
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        await next(context);
    }

    public static void Forget(IMemoryCache cache, string user) => cache.Remove(KeyOf(user));

    private static string KeyOf(string user) => $"stamp:{user}";

    /// <summary>
    /// What is kept may be older than a token just made: before one is refused, the database is asked.
    /// </summary>
    private async Task<bool> StandsAsync(string user, ClaimsPrincipal shown, CancellationToken cancellationToken)
    {
        string? stamp = shown.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        if (stamp == await StampAsync(user, cancellationToken)) return true;
        Forget(cache, user);
        return stamp == await StampAsync(user, cancellationToken);
    }

    private async Task<string?> StampAsync(string user, CancellationToken cancellationToken)
    {
        if (cache.TryGetValue(KeyOf(user), out string? known)) return known;
        await using TraceabilityDb db = factory.CreateDbContext();
        string? stamp = await db.Users.Where(u => u.Id == user).Select(u => u.SecurityStamp)
            .FirstOrDefaultAsync(cancellationToken);
        return cache.Set(KeyOf(user), stamp, Kept);
    }
}
