using System.Net;
using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.BadInput;

/// <summary>What other systems send, and what is told to them.</summary>
internal static partial class RouteBodies
{
    private static string[] LinksWithoutBody =>
    [
        "/api/webhooks/{number:long}/secret", "/api/webhooks/{number:long}/test",
        "/api/webhooks/{number:long}/deliveries/{delivery:long}/replay", "/api/bundles/exports/",
        "/api/suspicions/{number:long}/raise",
    ];

    private static string[] LinksForms =>
        ["/oauth/token", "/api/bundles/imports", "/api/suspicions/{number:long}/files"];

    private static RouteBody[] Links =>
    [
        Post("/api/webhooks/", P, _ => Webhook("BAD-INPUT")),
        Post("/api/webhooks/{number:long}/pause", P, s => $"/api/webhooks/{s.Webhooks["pause"]}/pause", Reason,
            HttpStatusCode.Conflict),
        Post("/api/webhooks/{number:long}/resume", P, s => $"/api/webhooks/{s.Webhooks["resume"]}/resume", Reason,
            HttpStatusCode.Conflict),
        Post("/api/webhooks/{number:long}/end", P, s => $"/api/webhooks/{s.Webhooks["end"]}/end", Reason,
            HttpStatusCode.Conflict),
        Post("/api/suspicions/", A, _ => Suspicion("BAD-INPUT")),
        Post("/api/suspicions/{number:long}/additions", A, s => $"/api/suspicions/{s.Suspicion}/additions",
            _ => new() { ["text"] = "试验" }),
        Post("/api/suspicions/{number:long}/acts", P, s => $"/api/suspicions/{s.Suspicion}/acts",
            _ => new() { ["act"] = "check", ["reason"] = "试验" }, HttpStatusCode.Conflict),
        Post("/api/suspicions/{number:long}/alert", P, s => $"/api/suspicions/{s.Suspicion}/alert",
            s => new() { ["alert"] = s.Alert }),
        Post("/api/end-use/", A, _ => EndUse("BAD-INPUT", "CN-P3-01")),
        Post("/api/end-use/{number:long}/acts", P, s => $"/api/end-use/{s.EndUse}/acts",
            _ => new() { ["act"] = "begin", ["reason"] = "试验", ["validTo"] = "2099-01-01" },
            HttpStatusCode.Conflict),
    ];

    public static JsonObject Suspicion(string requestId) => new()
    {
        ["requestId"] = requestId, ["kind"] = "other", ["aboutCode"] = Scene.Producer, ["about"] = "某人",
        ["what"] = "有人用现金求购", ["happenedOn"] = Day(-1), ["region"] = "150823",
    };

    public static JsonObject EndUse(string requestId, string substance) => new()
    {
        ["requestId"] = requestId, ["user"] = Scene.Trader, ["substance"] = substance, ["quantity"] = "300",
        ["unit"] = "kg", ["period"] = "month", ["process"] = "试验", ["makes"] = "试验", ["storage"] = "试验库",
    };

    public static JsonObject Webhook(string requestId) => new()
    {
        ["requestId"] = requestId, ["address"] = "https://city.example/in", ["kinds"] = new JsonArray("recall"),
    };
}
