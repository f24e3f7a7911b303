using Microsoft.AspNetCore.Authorization;

namespace Traceability.Api.Security;

/// <summary>
/// Which roles may enter which part of the house. Whose rows they see there is <see cref="Visibility"/>'s matter.
/// </summary>
public static class Policies
{
    /// <summary>Books goods: enterprises and their machines.</summary>
    public const string BookGoods = "book-goods";

    /// <summary>Makes and ends sign-ins of machines: people of a unit or an authority, never a machine.</summary>
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

    /// <summary>Reads the feed of changes.</summary>
    public const string ReadChanges = "read-changes";

    /// <summary>Registers and keeps webhooks.</summary>
    public const string KeepWebhooks = "keep-webhooks";

    /// <summary>Has the books it may see made into a bundle, and fetches it.</summary>
    public const string FetchBundles = "fetch-bundles";

    /// <summary>Sends a bundle of its own unit's movements.</summary>
    public const string SendBundles = "send-bundles";

    /// <summary>Reports what is suspicious: units, carriers, the association.</summary>
    public const string ReportSuspicions = "report-suspicions";

    /// <summary>Reads suspicious reports: who sends them, and the police.</summary>
    public const string ReadSuspicions = "read-suspicions";

    public const string Administer = "administer";

    /// <summary>Anyone signed in, with the second factor where it is compulsory.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>
    /// Anyone signed in, also before a compulsory second factor or with a temporary password: to see to the own
    /// sign-in. Never a machine: a token would make itself a sign-in that outlives it.
    /// </summary>
    public const string OwnSignIn = "own-sign-in";

    public static void Configure(AuthorizationOptions options)
    {
        AuthorizationPolicyBuilder Base() => new AuthorizationPolicyBuilder().RequireAuthenticatedUser()
            .AddRequirements(new SecondFactorRequirement(), new OwnPasswordRequirement());
        options.AddPolicy(SignedIn, Base().Build());
        options.AddPolicy(OwnSignIn, new AuthorizationPolicyBuilder().RequireAuthenticatedUser()
            .RequireAssertion(c => !c.User.IsInRole(Roles.Machine) && !c.User.IsInRole(Roles.Platform)).Build());
        options.AddPolicy(BookGoods, Base().RequireRole(Roles.Enterprise).AddRequirements(Goods).Build());
        options.AddPolicy(KeepMachines, Base().RequireRole([Roles.Operator, Roles.SafetyOfficer, .. Roles.Regulators])
            .RequireAssertion(c => !c.User.IsInRole(Roles.Machine)).Build());
        options.AddPolicy(
            ReadGoods,
            Base().RequireRole([.. Roles.Enterprise, .. Roles.Regulators, Roles.Platform]).AddRequirements(Goods)
                .Build());
        options.AddPolicy(Authority, Base().RequireRole(Roles.Regulators).Build());
        options.AddPolicy(Police, Base().RequireRole(Roles.Police).Build());
        options.AddPolicy(
            ReadParties,
            Base().RequireRole([.. Roles.Enterprise, .. Roles.Regulators, Roles.Platform, Roles.Association,
                Roles.Administrator]).AddRequirements(Goods).Build());
        options.AddPolicy(
            ReadIndicators,
            Base().RequireRole([.. Roles.Regulators, Roles.Platform, Roles.Committee])
                .AddRequirements(Only(Scopes.IndicatorsRead)).Build());
        options.AddPolicy(Associate, Base().RequireRole(Roles.Association).Build());
        options.AddPolicy(
            ReadNotices,
            Base().RequireRole([.. Roles.Enterprise, Roles.Association]).AddRequirements(Goods).Build());
        ConfigureLinks(options, Base);
        options.AddPolicy(Administer, Base().RequireRole(Roles.Administrator).Build());
        options.FallbackPolicy = options.GetPolicy(SignedIn);
    }

    private static ScopeRequirement Goods => new(Scopes.GoodsRead, Scopes.GoodsBook);

    private static ScopeRequirement Only(string scope) => new(scope, scope);

    private static void ConfigureLinks(AuthorizationOptions options, Func<AuthorizationPolicyBuilder> start)
    {
        options.AddPolicy(
            ReadChanges,
            start().RequireRole([.. Roles.Enterprise, .. Roles.Regulators, Roles.Platform, Roles.Association])
                .AddRequirements(Only(Scopes.ChangesRead)).Build());
        options.AddPolicy(
            ReportSuspicions,
            start().RequireRole([.. Roles.Enterprise, Roles.Association]).AddRequirements(Goods).Build());
        options.AddPolicy(
            ReadSuspicions,
            start().RequireRole([.. Roles.Enterprise, Roles.Association, Roles.Police, Roles.Platform])
                .AddRequirements(Goods).Build());
        string[] links =
            [Roles.Operator, Roles.SafetyOfficer, Roles.Machine, .. Roles.Regulators, Roles.Platform];
        options.AddPolicy(
            KeepWebhooks, start().RequireRole(links).AddRequirements(Only(Scopes.WebhooksManage)).Build());
        options.AddPolicy(
            FetchBundles, start().RequireRole(links).AddRequirements(Only(Scopes.BundleRead)).Build());
        options.AddPolicy(
            SendBundles,
            start().RequireRole(Roles.Operator, Roles.SafetyOfficer, Roles.Machine)
                .AddRequirements(Only(Scopes.BundleWrite)).Build());
    }
}
