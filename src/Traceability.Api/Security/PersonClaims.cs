using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Traceability.Db;
using Traceability.Db.People;
using Traceability.Domain.Parties;

namespace Traceability.Api.Security;

/// <summary>Writes into the sign-in what <see cref="CurrentPerson"/> reads from it.</summary>
public sealed class PersonClaims(
    UserManager<User> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options, TraceabilityDb db)
    : UserClaimsPrincipalFactory<User, IdentityRole>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        ClaimsIdentity identity = await base.GenerateClaimsAsync(user);
        Organisation organisation = db.Organisations.Single(o => o.Id == user.Organisation);
        identity.AddClaim(new Claim(CurrentPerson.OrganisationClaim, organisation.Id.ToString()));
        identity.AddClaim(new Claim(CurrentPerson.OrganisationCodeClaim, organisation.Code));
        identity.AddClaim(new Claim(CurrentPerson.KindsClaim, Number((int)organisation.Kinds)));
        identity.AddClaim(new Claim(CurrentPerson.RegionClaim, organisation.Region));
        if (user.MustChangePassword) identity.AddClaim(OwnPasswordRequirement.Temporary);
        if (organisation.Agency is { } agency)
            identity.AddClaim(new Claim(CurrentPerson.AgencyClaim, Number((int)agency)));
        AddUsualScopes(identity);
        return identity;
    }

    /// <summary>A machine that was made before there were scopes does what it did.</summary>
    private static void AddUsualScopes(ClaimsIdentity identity)
    {
        if (identity.HasClaim(c => c.Type == Scopes.Claim)) return;
        string[] usual = identity.HasClaim(ClaimTypes.Role, Roles.Machine) ? Scopes.Usual
            : identity.HasClaim(ClaimTypes.Role, Roles.Platform) ? [Scopes.GoodsRead] : [];
        identity.AddClaims(usual.Select(s => new Claim(Scopes.Claim, s)));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
