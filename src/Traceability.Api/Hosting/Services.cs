using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Traceability.Api.Features.Inspections;
using Traceability.Api.Features.Inspections.Plans;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Exchange.Bundle;
using Traceability.Api.Exchange.Profiles;
using Traceability.Api.Features.Applications;
using Traceability.Api.Features.Cases;
using Traceability.Api.Features.Labels;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Facts;
using Traceability.Db.Ledger;
using Traceability.Db.People;
using Traceability.Db.Providers;
using Traceability.Db.Trace;
using Traceability.Db.Watch;
using Traceability.Domain;

namespace Traceability.Api.Hosting;

/// <summary>What the rooms of the house need, room by room.</summary>
internal static class Services
{
    private const string EitherScheme = "cookie-or-bearer";

    /// <summary>The database, the ledger and the one way into it.</summary>
    public static void AddBooks(this IServiceCollection services, IConfiguration configuration,
        IHostEnvironment environment)
    {
        services.AddSingleton(_ => Composition.Database(configuration, environment));
        services.AddSingleton<IDbContextFactory<TraceabilityDb>>(s => s.GetRequiredService<TraceabilityDbFactory>());
        services.AddScoped(s => s.GetRequiredService<TraceabilityDbFactory>().CreateDbContext());
        services.AddDataProtection().SetApplicationName("Traceability").PersistKeysToDbContext<TraceabilityDb>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IdSource, BlockIdSource>();
        services.AddSingleton<FactsReader>();
        services.AddSingleton<LedgerStore>();
        services.AddSingleton<LedgerProof>();
        services.AddSingleton<PermitStatementReader>();
        services.AddSingleton<TraceReader>().AddScoped<Features.Traces.TraceOffice>();
        services.AddScoped<Features.Tips.TipDesk>().AddScoped<Features.Tips.TipOffice>();
        services.AddScoped<PlanDesk>().AddScoped<PlanDraw>().AddScoped<InspectionDesk>()
            .AddScoped<InspectionReader>().AddScoped<InspectionBody>().AddScoped<InspectionSealing>();
        services.AddScoped<CaseDesk>().AddScoped<CaseRecordReader>().AddScoped<ChainReader>()
            .AddScoped<CaseDossierMaker>().AddScoped<Features.Losses.LossDesk>();
        services.AddTransient<Features.Search.Finder>();
        services.AddSingleton<RefusalBook>();
        services.AddSingleton<PostingClock>();
        services.AddSingleton<ReadingDesk>();
        services.AddSingleton<Recorder>();
        services.AddScoped<Features.Permits.PermitClerk>();
        services.AddScoped<ApplicationDesk>().AddScoped<ApplicationForm>();
        services.AddScoped<Features.Duties.DutyReader>().AddScoped<Features.Catalogue.ListingReader>();
        services.AddScoped<ApplicationReader>().AddScoped<ApplicationOffice>();
        services.AddSingleton<BookKeeper>();
        services.AddSingleton<BundleImport>();
        services.AddSingleton<BundleExport>();
        services.AddSingleton<ImportShelf>();
        services.AddSingleton<ProfileShelf>();
        services.AddSingleton<ProfileImport>();
        services.AddSingleton<ImportDesk>();
        services.AddSingleton<ImportRehearsal>();
        services.AddSingleton<ImportRunner>();
        services.AddSingleton<MovementDesk>();
        services.AddSingleton<IdNumberVault>();
        services.AddSingleton<LabelKeys>();
        services.AddSingleton<LabelFont>();
        services.AddSingleton<CloneWatch>();
        services.AddScoped<LabelPress>();
        services.AddSingleton<Features.Counts.CountReader>();
    }

    /// <summary>Sign-in for people (cookie) and programs (bearer), by ASP.NET Core Identity.</summary>
    public static void AddPeople(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddAuthentication(EitherScheme)
            .AddPolicyScheme(EitherScheme, null, o => o.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.ToString().StartsWith("Bearer ",
                    StringComparison.OrdinalIgnoreCase)
                    ? IdentityConstants.BearerScheme
                    : IdentityConstants.ApplicationScheme)
            .AddBearerToken(IdentityConstants.BearerScheme, o => o.BearerTokenExpiration = TimeSpan.FromHours(1))
            .AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(o =>
            {
                o.Cookie.Name = "traceability";
                o.Cookie.SameSite = SameSiteMode.Strict;
                o.Cookie.SecurePolicy = environment.IsDevelopment()
                    ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
                o.ExpireTimeSpan = TimeSpan.FromHours(8);
                o.LoginPath = "/sign-in";
                // A program that asks without a sign-in gets 401 and 403, not a page.
                o.Events.OnRedirectToLogin = c => Answers.SignInOrStatus(c, StatusCodes.Status401Unauthorized);
                o.Events.OnRedirectToAccessDenied = c => Answers.SignInOrStatus(c, StatusCodes.Status403Forbidden);
            }));
        services.AddIdentityCore<User>(o =>
            {
                o.Password.RequiredLength = 10;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                o.User.RequireUniqueEmail = false;
            })
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<TraceabilityDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddClaimsPrincipalFactory<PersonClaims>();
        services.AddSingleton<IAuthorizationHandler, SecondFactorHandler>();
        services.AddScoped<Features.SigningIn.MachineAccounts>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswer>();
        services.AddAuthorization(Policies.Configure);
        services.AddAntiforgery(o => o.HeaderName = "X-XSRF-TOKEN");
    }

    /// <summary>Traces and metrics over OTLP, off unless <c>Telemetry:Otlp</c> says true.</summary>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        if (!configuration.GetValue("Telemetry:Otlp", false)) return;
        services.AddOpenTelemetry()
            .WithTracing(t => t.AddAspNetCoreInstrumentation().AddOtlpExporter())
            .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter());
    }
}
