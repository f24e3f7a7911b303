using Microsoft.AspNetCore.Authorization;

namespace Traceability.Api.Security;

/// <summary>
/// Which roles may enter which part of the house. Whose rows they see there is <see cref="Visibility"/>'s matter.
/// </summary>
public static class Policies
{
    /// <summary>Books goods: enterprises and their machines.</summary>
    public const string BookGoods = "book-goods";

    /// <summary>Makes and ends sign-ins of the own unit's machines: people of an enterprise, never a machine.</summary>
    public const string KeepMachines = "keep-machines";

    /// <summary>Reads goods rows: enterprises and regulators.</summary>
    public const string ReadGoods = "read-goods";

    /// <summary>Acts as an authority: seizes, grants, verifies.</summary>
    public const string Authority = "authority";

    /// <summary>Reads and answers tips: the police.</summary>
    public const string Police = "police";

    /// <summary>Reads party rows: all but the committee office.</summary>
    public const string ReadParties = "read-parties";

    /// <summary>Reads indicators and reports: the committee office and authorities.</summary>
    public const string ReadIndicators = "read-indicators";

    /// <summary>Works for the association.</summary>
    public const string Associate = "associate";

    /// <summary>Reads notices: the association and its members.</summary>
    public const string ReadNotices = "read-notices";

    public const string Administer = "administer";

    /// <summary>Anyone signed in, with the second factor where it is compulsory.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>
    /// Anyone signed in, also before a compulsory second factor or with a temporary password: to see to the own
    /// sign-in.
    /// </summary>
    public const string OwnSignIn = "own-sign-in";

    public static void Configure(AuthorizationOptions options)
    {
        AuthorizationPolicyBuilder Base() => new AuthorizationPolicyBuilder().RequireAuthenticatedUser()
            .AddRequirements(new SecondFactorRequirement(), new OwnPasswordRequirement());
        options.AddPolicy(SignedIn, Base().Build());
        options.AddPolicy(OwnSignIn, new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        options.AddPolicy(BookGoods, Base().RequireRole(Roles.Enterprise).Build());
        options.AddPolicy(KeepMachines, Base().RequireRole(Roles.Operator, Roles.SafetyOfficer)
            .RequireAssertion(c => !c.User.IsInRole(Roles.Machine)).Build());
        options.AddPolicy(ReadGoods, Base().RequireRole([.. Roles.Enterprise, .. Roles.Regulators]).Build());
        options.AddPolicy(Authority, Base().RequireRole(Roles.Regulators).Build());
        options.AddPolicy(Police, Base().RequireRole(Roles.Police).Build());
        options.AddPolicy(
            ReadParties,
            Base().RequireRole([.. Roles.Enterprise, .. Roles.Regulators, Roles.Association,
                Roles.Administrator]).Build());
        options.AddPolicy(ReadIndicators, Base().RequireRole([.. Roles.Regulators, Roles.Committee]).Build());
        options.AddPolicy(Associate, Base().RequireRole(Roles.Association).Build());
        options.AddPolicy(ReadNotices, Base().RequireRole([.. Roles.Enterprise, Roles.Association]).Build());
        options.AddPolicy(Administer, Base().RequireRole(Roles.Administrator).Build());
        options.FallbackPolicy = options.GetPolicy(SignedIn);
    }
}
