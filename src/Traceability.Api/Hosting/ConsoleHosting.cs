using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Radzen;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Arrivals;
using Traceability.Api.Features.Movements;

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
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.Zero);
    }

    public static void MapConsole(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
