using System.Net;
using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.BadInput;

/// <summary>Enrolments, verifications on site, controlled equipment.</summary>
internal static partial class RouteBodies
{
    private static string[] VerificationWithoutBody =>
        ["/api/enrolments/{number:long}/accept", "/api/verifications/{number:long}/sign"];

    private static RouteBody[] Verification =>
    [
        Post("/api/enrolments/{number:long}/acts", P, s => $"/api/enrolments/{s.Enrolment}/acts",
            _ => new() { ["act"] = "review", ["reason"] = "执照与登记一致", ["article"] = "第五条" },
            HttpStatusCode.Conflict),
        Post("/api/verifications/", P, _ => new() { ["organisation"] = Scene.Trader, ["plannedOn"] = Day(0) }),
        Post("/api/verifications/{number:long}/acts", P, s => $"/api/verifications/{s.Planned}/acts",
            _ => new() { ["act"] = "begin", ["day"] = Day(0), ["reason"] = "试验" }, HttpStatusCode.Conflict),
        Post("/api/verifications/{number:long}/answers", P, s => $"/api/verifications/{s.OnSite}/answers",
            _ => new()
            {
                ["answers"] = new JsonArray(new JsonObject
                {
                    ["item"] = 1, ["mark"] = "no", ["remark"] = "名称不一致",
                }),
            }),
        Post("/api/verifications/{number:long}/close", P, s => $"/api/verifications/{s.Answered}/close",
            _ => new()
            {
                ["outcome"] = "to-rectify", ["findings"] = "试验", ["article"] = "第五条", ["rectifyBy"] = Day(10),
            }, HttpStatusCode.Conflict),
        Post("/api/verifications/{number:long}/unit-signature", P, s => $"/api/verifications/{s.ToSign}/unit-signature",
            _ => new() { ["name"] = "某人", ["position"] = "专管员", ["isRefused"] = true, ["reason"] = "试验" },
            HttpStatusCode.Conflict),
        Post("/api/devices", A, _ => DeviceBody("SN-BAD")),
        Post("/api/devices/{number:long}/acts", A, s => $"/api/devices/{s.Device}/acts",
            _ => new()
            {
                ["act"] = "stop", ["site"] = Scene.Store, ["room"] = "201", ["buyer"] = Scene.Producer,
                ["reason"] = "试验",
            }, HttpStatusCode.Conflict),
        Post("/api/devices/{number:long}/checks", A, s => $"/api/devices/{s.Device}/checks",
            _ => new() { ["day"] = Day(0), ["isInOrder"] = true, ["finding"] = "在场，相符" }),
        Post("/api/device-kinds", "admin", _ => new()
        {
            ["code"] = "PRESS", ["nameZh"] = "压片机", ["nameEn"] = "tablet press", ["basis"] = "试验",
            ["from"] = "2026-01-01",
        }, HttpStatusCode.Conflict),
        Post("/api/device-kinds/{code}/end", "admin", "/api/device-kinds/NMR/end",
            _ => new() { ["lastDay"] = "2099-01-01" }, HttpStatusCode.NoContent),
    ];

    public static JsonObject DeviceBody(string serial) => new()
    {
        ["kind"] = "NMR", ["maker"] = "某厂", ["model"] = "某型", ["serial"] = serial, ["boughtOn"] = Day(-30),
        ["site"] = Scene.Store, ["room"] = "201",
    };
}
