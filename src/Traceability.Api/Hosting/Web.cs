using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using Scalar.AspNetCore;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Rules;

namespace Traceability.Api.Hosting;

/// <summary>HTTP plumbing: problem details, limits, headers, the API description.</summary>
internal static class Web
{
    /// <summary>Requests a caller may make in a minute.</summary>
    public const int RequestsPerMinute = 6_000;

    /// <summary>Attempts at signing in an address may make in a minute.</summary>
    public const int SignInsPerMinute = 20;

    public const string SignInLimit = "sign-in";

    /// <summary>Tips an address may send or look up in a minute; the address is counted in memory and kept
    /// nowhere.</summary>
    public const int TipsPerMinute = 10;

    public const string TipLimit = "tips";

    /// <summary>Enrolments an address may send or look up in a minute.</summary>
    public const int EnrolmentsPerMinute = 10;

    public const string EnrolLimit = "enrolments";

    /// <summary>Scripts are files of ours, the barcode reader is WebAssembly; nobody else is asked.</summary>
    private const string PagePolicy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; "
        + "img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; "
        + "frame-ancestors 'none'; form-action 'self'";

    private const string ApiPagePolicy = "default-src 'self'; script-src 'self' 'unsafe-inline';"
        + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private const long RequestBodyLimit = 8 * 1024 * 1024;

    public static void AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddProblemDetails(o => o.CustomizeProblemDetails = ProblemTitles.Translate);
        services.AddExceptionHandler<BadRequests>();
        services.AddExceptionHandler<Outages>();
        services.AddExceptionHandler<LostRaces>();
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddValidation();
        services.AddHttpContextAccessor();
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(o =>
        {
            o.Limits.MaxRequestBodySize = RequestBodyLimit;
            o.AddServerHeader = false;
        });
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            o.SerializerOptions.RespectNullableAnnotations = true;
            // Of two quantities in one body nobody can say which was meant.
            o.SerializerOptions.AllowDuplicateProperties = false;
            o.SerializerOptions.Converters.Add(new WritableText());
            o.SerializerOptions.Encoder = FindingJson.Options.Encoder;
            o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(
                JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        });
        services.AddOpenApi("v1", OpenApiPage.Describe);
        services.AddHealthChecks().AddDbContextCheck<TraceabilityDb>("database", tags: ["ready"]);
        int requests = configuration.GetValue("Limits:RequestsPerMinute", RequestsPerMinute);
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(c =>
                RateLimitPartition.GetTokenBucketLimiter(
                c.User.Identity?.Name ?? c.Connection.RemoteIpAddress?.ToString() ?? "unknown",
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = requests,
                    TokensPerPeriod = Math.Max(1, requests / 60),
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                }));
            AddLimit(o, SignInLimit, configuration.GetValue("Limits:SignInsPerMinute", SignInsPerMinute));
            AddLimit(o, TipLimit, configuration.GetValue("Limits:TipsPerMinute", TipsPerMinute));
            AddLimit(
                o, EnrolLimit, configuration.GetValue("Limits:EnrolmentsPerMinute", EnrolmentsPerMinute));
        });
    }

    /// <summary>So many a minute from one address.</summary>
    private static void AddLimit(RateLimiterOptions limits, string name, int most) =>
        limits.AddPolicy(name, c => RateLimitPartition.GetFixedWindowLimiter(
            c.Connection.RemoteIpAddress?.ToString() ?? "unknown",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) }));

    public static void UseHouse(this WebApplication app)
    {
        // First, so that whoever answers below, even the handler of faults, speaks the caller's language.
        app.UseRequestLocalization(o => o
            .SetDefaultCulture("zh-CN")
            .AddSupportedCultures("zh-CN", "en")
            .AddSupportedUICultures("zh-CN", "en"));
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = e =>
                e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePages();
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.Use(SecurityHeaders);
        app.UseAuthentication();
        app.UseMiddleware<StandingTokens>();
        app.UseRateLimiter();
        app.UseMiddleware<AuditTrail>();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use(PlainAddress.Read);
        app.MapOpenApi().AllowAnonymous();
        app.MapScalarApiReference("/scalar", OpenApiPage.Show).AllowAnonymous();
        app.MapEndpoints();
        app.MapConsole();
    }

    private static Task SecurityHeaders(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=()";
        bool isApiPage = context.Request.Path.StartsWithSegments("/scalar", StringComparison.Ordinal);
        headers.ContentSecurityPolicy = isApiPage ? ApiPagePolicy : PagePolicy;
        if (context.Request.Path.StartsWithSegments("/api",
            StringComparison.Ordinal)) headers.CacheControl = "no-cache, private";
        return next(context);
    }
}
