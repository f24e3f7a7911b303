using System.Net;
using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.BadInput;

/// <summary>What an administrator sends.</summary>
internal static partial class RouteBodies
{
    private static string[] AdministrationWithoutBody =>
    [
        "/api/admin/users/{user}/lock", "/api/admin/users/{user}/unlock", "/api/admin/users/{user}/end-sessions",
        "/api/admin/users/{user}/reset-second-factor", "/api/admin/users/{user}/reset-password",
        "/api/admin/jobs/{job}/run", "/api/admin/jobs/{job}/stop", "/api/unit/imports/{import:long}/cancel",
    ];

    private static RouteBody[] Administration =>
    [
        Post("/api/admin/users/", "admin", _ => NewUser(), HttpStatusCode.Conflict),
        Post("/api/admin/users/{user}/role", "admin", s => $"/api/admin/users/{s.Clerk}/role",
            _ => new() { ["role"] = "enterprise-operator", ["organisation"] = Scene.Trader }, HttpStatusCode.NoContent),
        Post("/api/admin/organisations", "admin", _ => Agency(), HttpStatusCode.Conflict),
        Post("/api/admin/organisations/{code}/change", "admin", $"/api/admin/organisations/{Scene.Producer}/change",
            _ => new() { ["name"] = "某厂", ["kinds"] = new JsonArray("producer"), ["region"] = "150823" },
            HttpStatusCode.NoContent),
        Post("/api/admin/organisations/{code}/status", "admin", $"/api/admin/organisations/{Scene.Producer}/status",
            _ => new() { ["status"] = "verified" }, HttpStatusCode.NoContent),
        Post("/api/admin/settings", "admin", _ => Setting(), HttpStatusCode.BadRequest),
    ];

    private static JsonObject NewUser() => new()
    {
        ["userName"] = "bad-input-2", ["displayName"] = "某人", ["organisation"] = Scene.Trader,
        ["role"] = "enterprise-operator",
    };

    private static JsonObject Agency() => new()
    {
        ["code"] = "11150823MB0C7C7C5F", ["name"] = "某局", ["kinds"] = new JsonArray("regulator"),
        ["agency"] = "police", ["region"] = "150823",
    };

    private static JsonObject Setting() => new()
    {
        ["name"] = "watch.short-grace-days", ["effectiveFrom"] = "2099-01-01", ["text"] = "12",
    };
}
