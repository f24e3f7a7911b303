using System.Net;
using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.BadInput;

/// <summary>What the police send in cases, what other agencies answer, what a unit reports.</summary>
internal static partial class RouteBodies
{
    private static string[] CasesWithoutBody =>
    [
        "/api/cases/{number:long}/items/{item:long}/seizure", "/api/agency-requests/{request:long}/receive",
    ];

    private static RouteBody[] Cases =>
    [
        Post("/api/cases/", P, _ => NewCase()),
        InCase("acts", _ => new() { ["act"] = "note", ["reason"] = "试验" }),
        InCase("members", _ => new()
        {
            ["userName"] = "police-city", ["role"] = "member", ["reason"] = "试验", ["until"] = Day(9),
        }),
        InCase("members/remove", _ => new() { ["userName"] = "police-region", ["reason"] = "试验" },
            HttpStatusCode.BadRequest),
        InCase("links", s => new() { ["kind"] = "alert", ["ref"] = s.Alert }),
        InCase("items", _ => SeizedItem()),
        InCase("requests", _ => AgencyAsk()),
        InCase("measures", _ => NewMeasure()),
        Post("/api/cases/{number:long}/items/{item:long}/source", P,
            s => $"/api/cases/{s.Case}/items/{s.CaseItem}/source",
            _ => new() { ["package"] = Scene.Drum, ["reason"] = "试验" }),
        Post("/api/cases/{number:long}/items/{item:long}/handovers", P,
            s => $"/api/cases/{s.Case}/items/{s.CaseItem}/handovers", _ => new()
            {
                ["requestId"] = "HAND-1", ["to"] = "孙检", ["place"] = "鉴定中心", ["isSealWhole"] = true, ["reason"] = "试验",
            }),
        Post("/api/cases/{number:long}/requests/{request:long}/withdraw", P,
            s => $"/api/cases/{s.Case}/requests/{s.RequestToWithdraw}/withdraw", Reason, HttpStatusCode.Conflict),
        Post("/api/cases/{number:long}/measures/{measure:long}/acts", "police-2",
            s => $"/api/cases/{s.Case}/measures/{s.Measure}/acts",
            _ => new()
            {
                ["act"] = "decide-measure", ["text"] = "罚字1号", ["day"] = Day(0), ["notifiedOn"] = Day(-1),
                ["heard"] = "放弃陈述申辩",
            }, HttpStatusCode.Conflict),
        Post("/api/agency-requests/{request:long}/answer", "market", s =>
            $"/api/agency-requests/{s.RequestToAnswer}/answer",
            _ => new() { ["answer"] = "试验" }),
        Post("/api/loss-reports/", A, _ => NewLoss("LOSS-BAD")),
        Post("/api/loss-reports/{number:long}/receive", P, s => $"/api/loss-reports/{s.Loss}/receive",
            _ => new() { ["receipt"] = "试验" }),
        Post("/api/people/{code}/term", A, $"/api/people/{Scene.Giver}/term", _ => new() { ["from"] = Day(-30) },
            HttpStatusCode.NoContent),
    ];

    public static JsonObject NewCase(string requestId = "CASE-BAD") => new()
    {
        ["requestId"] = requestId, ["title"] = "试验案件", ["source"] = "by-hand", ["region"] = "150823", ["place"] = "某处",
        ["happenedAt"] = DateTimeOffset.UtcNow.AddMinutes(-5).ToString("O"), ["summary"] = "试验",
    };

    public static JsonObject SeizedItem(string requestId = "ITEM-BAD") => new()
    {
        ["requestId"] = requestId, ["lotMark"] = "P-26", ["substance"] = "CN-P3-02", ["description"] = "铁桶",
        ["quantity"] = "10", ["unit"] = "kg", ["region"] = "150823",
        ["foundAt"] = DateTimeOffset.UtcNow.AddMinutes(-5).ToString("O"), ["sealNumber"] = "F-1",
        ["firstOfficer"] = "王警", ["secondOfficer"] = "李警", ["keeper"] = "赵库", ["keptAt"] = "物品库",
    };

    public static JsonObject AgencyAsk(string requestId = "ASK-BAD") => new()
    {
        ["requestId"] = requestId, ["agency"] = "11150823011500043D", ["what"] = "请核对登记", ["legalGround"] = "第二十六条",
        ["dueOn"] = Day(9),
    };

    public static JsonObject NewMeasure(string requestId = "MEASURE-BAD") => new()
    {
        ["requestId"] = requestId, ["organisation"] = Scene.Producer, ["kind"] = "warning", ["rule"] = "R-017",
        ["article"] = "第四十条", ["facts"] = "试验",
    };

    public static JsonObject NewLoss(string requestId) => new()
    {
        ["requestId"] = requestId, ["kind"] = "lost",
        ["discoveredAt"] = DateTimeOffset.UtcNow.AddMinutes(-5).ToString("O"), ["region"] = "150823", ["place"] = "某库",
        ["product"] = Scene.Goods, ["lot"] = Scene.Lot, ["quantity"] = "1", ["unit"] = "kg", ["what"] = "试验",
        ["controls"] = "试验",
    };

    private static RouteBody InCase(
        string end, Func<Scene, JsonObject> body, HttpStatusCode again = HttpStatusCode.OK) =>
        Post($"/api/cases/{{number:long}}/{end}", P, s => $"/api/cases/{s.Case}/{end}", body, again);
}
