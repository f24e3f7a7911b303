using Serilog;
using Serilog.Formatting.Compact;
using Traceability.Api.Exchange.Books;
using Traceability.Api.Features.Links;
using Traceability.Db.Providers;

namespace Traceability.Api.Hosting;

/// <summary>Puts the product together: for the server, for the verbs, for the worker.</summary>
internal static class Composition
{
    private const string DefaultAddress = "http://localhost:5080";

    public static WebApplication Build(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        // Not in appsettings.json, which would outrank ASPNETCORE_URLS.
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
            builder.WebHost.UseUrls(DefaultAddress);
        builder.Services.AddSerilog((_, log) => log
            .ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Console(new RenderedCompactJsonFormatter(),
                standardErrorFromLevel: Serilog.Events.LogEventLevel.Verbose));
        builder.Services.AddBooks(builder.Configuration, builder.Environment);
        builder.Services.AddPeople(builder.Environment);
        builder.Services.AddJobHosting(builder.Configuration.GetValue("Jobs:RunInServe", true));
        builder.Services.AddAdministration();
        builder.Services.AddVerification();
        builder.Services.AddLinks(builder.Configuration, builder.Environment);
        builder.Services.AddWeb(builder.Configuration);
        builder.Services.AddConsole();
        builder.Services.AddHostedService(services => services.GetRequiredService<ImportRunner>());
        builder.Services.AddHostedService(services => services.GetRequiredService<BundleRunner>());
        builder.Services.AddTelemetry(builder.Configuration);
        WebApplication app = builder.Build();
        app.UseHouse();
        return app;
    }

    /// <summary>The same services without a web server.</summary>
    public static IHost BuildWorker(string[] args)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddSerilog((_, log) => log
            .ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Console(new RenderedCompactJsonFormatter(),
                standardErrorFromLevel: Serilog.Events.LogEventLevel.Verbose));
        builder.Services.AddBooks(builder.Configuration, builder.Environment);
        builder.Services.AddJobHosting(run: true);
        builder.Services.AddLinks(builder.Configuration, builder.Environment);
        builder.Services.AddTelemetry(builder.Configuration);
        return builder.Build();
    }

    /// <summary>
    /// The configured database; a new SQLite file under the application's data folder when nothing is said.
    /// </summary>
    public static TraceabilityDbFactory Database(IConfiguration configuration, IHostEnvironment environment)
    {
        DatabaseProvider provider = configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite);
        string? connection = configuration.GetConnectionString("Traceability");
        if (string.IsNullOrEmpty(connection))
        {
            if (provider != DatabaseProvider.Sqlite)
                throw new InvalidOperationException($"ConnectionStrings:Traceability is missing for {provider}.");
            string folder = Path.Combine(environment.ContentRootPath, "data");
            Directory.CreateDirectory(folder);
            connection = $"Data Source={Path.Combine(folder, "traceability.db")}";
        }

        return new TraceabilityDbFactory(provider, connection);
    }
}
