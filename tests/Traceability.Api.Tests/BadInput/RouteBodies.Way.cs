using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.BadInput;

/// <summary>Bodies of what is sent on the way, and of the own sign-in.</summary>
internal static partial class RouteBodies
{
    private static JsonObject Scan() => new()
    {
        ["code"] = Scene.Drum, ["requestId"] = "SCAN-1", ["at"] = DateTimeOffset.UtcNow.AddMinutes(-1).ToString("O"),
        ["site"] = Scene.Store, ["latitude"] = "40.735", ["longitude"] = "108.648",
    };

    private static JsonObject Incident() => new()
    {
        ["requestId"] = "INCIDENT-1", ["kind"] = "leak",
        ["at"] = DateTimeOffset.UtcNow.AddMinutes(-1).ToString("O"), ["region"] = "150823", ["place"] = "G6 服务区",
        ["what"] = "一桶渗漏，已停车围挡",
    };

    public static JsonObject Refusal() => new()
    {
        ["requestId"] = "REFUSE-1", ["cause"] = "damaged", ["reason"] = "两桶封签损坏",
        ["at"] = DateTimeOffset.UtcNow.ToString("O"), ["decidedBy"] = Scene.Taker,
    };

    private static JsonObject Withdrawal() => new()
    {
        ["requestId"] = "WITHDRAW-1", ["reason"] = "复核后封签完好", ["decidedBy"] = Scene.Taker,
    };

    private static JsonObject TakeBack() => new()
    {
        ["requestId"] = "BACK-1", ["at"] = DateTimeOffset.UtcNow.ToString("O"), ["handedOverBy"] = Scene.Giver,
        ["takenOverBy"] = Scene.Shipping, ["note"] = "试验",
    };

    private static RouteBody[] Returns =>
    [
        Post("/api/consignments/{consignment:long}/refusal", A, s => $"/api/consignments/{s.Refusable[0]}/refusal",
            _ => Refusal()),
        Post("/api/consignments/{consignment:long}/refusal/withdrawal", A,
            s => $"/api/consignments/{s.Refusable[1]}/refusal/withdrawal", _ => Withdrawal()),
        Post("/api/consignments/{consignment:long}/refusal/return", "machine",
            s => $"/api/consignments/{s.Refusable[2]}/refusal/return", _ => TakeBack()),
    ];

    /// <summary>No answer of a browser: only a browser makes one. What is asked here is that it is refused.</summary>
    private static JsonObject Passkey() => new() { ["name"] = "手机", ["credential"] = "{}" };

    private static JsonObject PasskeySignIn() => new() { ["credential"] = "{}", ["returnUrl"] = "/home" };
}
