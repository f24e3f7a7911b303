using System.Net;
using Traceability.Api.Features.EndUse;
using Traceability.Api.Features.Links;
using Traceability.Api.Features.Suspicions;
using Traceability.Jobs.Webhooks;

namespace Traceability.Api.Hosting;

/// <summary>What other systems are joined by: the feed of changes, webhooks, bundles.</summary>
internal static class LinkHosting
{
    /// <summary>Networks that are called although they are not public: 10.20.0.0/16, with semicolons.</summary>
    public const string AllowedNetworks = "Webhooks:AllowedNetworks";

    public static void AddLinks(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        string[] networks = (configuration[AllowedNetworks] ?? "").Split(
            ';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        services.AddSingleton(new WebhookReach(
            [.. networks.Select(n => IPNetwork.Parse(n))], environment.IsDevelopment()));
        services.AddSingleton<ChangeReader>().AddSingleton<WebhookSight>();
        services.AddSingleton<LookAtChanges>(s => s.GetRequiredService<WebhookSight>().LookAsync);
        services.AddScoped<WebhookDesk>().AddScoped<SuspicionDesk>().AddScoped<SuspicionReader>();
        services.AddScoped<EndUseDesk>().AddScoped<EndUseReader>();
        services.AddSingleton<BundleRunner>();
    }
}
