using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Radzen;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Arrivals;
using Traceability.Api.Features.Carriers;
using Traceability.Api.Features.Movements;
using Traceability.Api.Features.Notices;
using Traceability.Api.Security;

namespace Traceability.Api.Hosting;

/// <summary>The console: Razor pages drawn on the server, connected live where something moves.</summary>
internal static class ConsoleHosting
{
    public static void AddConsole(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, StandingCheck>();
        services.AddRadzenComponents();
        services.AddMemoryCache();
        services.AddScoped<Seat>().AddScoped<WaitingReader>();
        services.AddSingleton<FormReader>().AddSingleton<ArrivalReader>();
        // A sign-in ends with the next request after its role, organisation or password has changed.
        services.Configure<SecurityStampValidatorOptions>(o =>
        {
            o.ValidationInterval = TimeSpan.Zero;
            o.OnRefreshingPrincipal = KeepFactors;
        });
        // The key asks its owner for finger, face or PIN: possession and knowledge at once.
        services.Configure<IdentityPasskeyOptions>(o =>
        {
            o.UserVerificationRequirement = "required";
            o.ResidentKeyRequirement = "required";
        });
        services.AddScoped<NoticeReader>().AddScoped<TripReader>();
    }

    /// <summary>A sign-in that is drawn up anew with each request has shown no fewer factors than before.</summary>
    private static Task KeepFactors(SecurityStampRefreshingPrincipalContext context)
    {
        bool showedTwo = context.CurrentPrincipal?.HasClaim(
            SecondFactorRequirement.MethodClaim, SecondFactorRequirement.MultipleFactors) == true;
        if (showedTwo && context.NewPrincipal?.Identity is ClaimsIdentity identity)
            identity.AddClaim(SecondFactorRequirement.Shown);
        return Task.CompletedTask;
    }

    public static void MapConsole(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
