using System.Globalization;
using System.Security.Claims;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Security;

/// <summary>
/// Who is asking, as an ordinary parameter of an endpoint. Filled from the claims of the sign-in: no query.
/// </summary>
public sealed record CurrentPerson(
    string UserId,
    string Name,
    Id<Organisation> Organisation,
    string OrganisationCode,
    OrganisationKinds Kinds,
    string Region,
    AgencyKind? Agency,
    IReadOnlySet<string> Roles)
{
    public const string OrganisationClaim = "org";
    public const string OrganisationCodeClaim = "org-code";
    public const string KindsClaim = "org-kinds";
    public const string RegionClaim = "org-region";
    public const string AgencyClaim = "org-agency";

    /// <summary>The day on which is asked; the first of all days, on which nothing is open for a time, when not
    /// known.</summary>
    public DateOnly Today { get; init; }

    public bool IsEnterprise => Roles.Overlaps(Security.Roles.Enterprise);

    /// <summary>Sees what its agency sees; a platform does no act.</summary>
    public bool IsRegulator => Roles.Overlaps(Security.Roles.Regulators) || Is(Security.Roles.Platform);

    public bool Is(string role) => Roles.Contains(role);

    /// <summary>
    /// The region code without its trailing pairs of zeros: everything that begins with it is the person's own ground.
    /// </summary>
    public string RegionPrefix
    {
        get
        {
            string prefix = Region;
            while (prefix.EndsWith("00", StringComparison.Ordinal)) prefix = prefix[..^2];
            return prefix;
        }
    }

    public static ValueTask<CurrentPerson?> BindAsync(HttpContext context) => ValueTask.FromResult(
        From(context.User, context.RequestServices.GetRequiredService<TimeProvider>()));

    public static CurrentPerson? From(ClaimsPrincipal user, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return From(user) is { } person
            ? person with { Today = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime) } : null;
    }

    public static CurrentPerson? From(ClaimsPrincipal user)
    {
        string? id = user.FindFirstValue(ClaimTypes.NameIdentifier);
        if (id is null || !long.TryParse(user.FindFirstValue(OrganisationClaim), CultureInfo.InvariantCulture,
            out long organisation))
            return null;
        string? agency = user.FindFirstValue(AgencyClaim);
        return new CurrentPerson(
            id,
            user.Identity?.Name ?? id,
            new Id<Organisation>(organisation),
            user.FindFirstValue(OrganisationCodeClaim) ?? "",
            (OrganisationKinds)int.Parse(user.FindFirstValue(KindsClaim) ?? "0", CultureInfo.InvariantCulture),
            user.FindFirstValue(RegionClaim) ?? "",
            agency is null ? null : (AgencyKind)int.Parse(agency, CultureInfo.InvariantCulture),
            user.FindAll(ClaimTypes.Role).Select(c => c.Value).ToHashSet());
    }
}
