using System.Net;
using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.BadInput;

/// <summary>Bodies of joint inspections, each on an inspection in which the act is open.</summary>
internal static partial class RouteBodies
{
    private const string PlanRoute = "/api/inspection-plans/{plan:long}";
    private const string InspectionRoute = "/api/inspections/{inspection:long}";

    private static RouteBody[] Inspections =>
    [
        Post("/api/inspection-plans/", P, _ => InspectionPlan("PLAN-BAD")),
        Post($"{PlanRoute}/acts", "market", s => $"/api/inspection-plans/{s.FixedPlan}/acts",
            _ => new() { ["act"] = "accept", ["reason"] = "试验" }),
        Post($"{PlanRoute}/officers", P, s => $"/api/inspection-plans/{s.FixedPlan}/officers",
            _ => new() { ["name"] = "某人", ["certificate"] = "C-NEW", ["userName"] = "police-2" }),
        Post($"{PlanRoute}/recusals", P, s => $"/api/inspection-plans/{s.FixedPlan}/recusals",
            _ => new() { ["certificate"] = "C-police", ["unit"] = Scene.Trader, ["reason"] = "试验" }),
        Post($"{InspectionRoute}/acts", P, s => $"/api/inspections/{s.PlannedInspection}/acts",
            _ => new() { ["act"] = "begin", ["reason"] = "试验" }, HttpStatusCode.Conflict),
        Post($"{InspectionRoute}/checklist", P, s => $"/api/inspections/{s.OpenInspection}/checklist",
            _ => new()
            {
                ["answers"] = new JsonArray(new JsonObject
                {
                    ["item"] = "P-01", ["reply"] = "no", ["remark"] = "试验",
                }),
            }),
        Post($"{InspectionRoute}/counts", P, s => $"/api/inspections/{s.OpenInspection}/counts", SiteCount),
        Post($"{InspectionRoute}/samples", P, s => $"/api/inspections/{s.OpenInspection}/samples",
            _ => InspectionSample()),
        Post($"{InspectionRoute}/findings", P, s => $"/api/inspections/{s.OpenInspection}/findings", _ => new()
        {
            ["text"] = "试验问题", ["rule"] = "R-047", ["article"] = "试验条款", ["level"] = "notice",
            ["rectifyBy"] = Day(5), ["sample"] = "S-NONE",
        }),
        Post($"{InspectionRoute}/signatures", P, s => $"/api/inspections/{s.SigningInspection}/signatures",
            _ => new() { ["role"] = "officer", ["name"] = "某人", ["position"] = "某职" }),
        Post($"{InspectionRoute}/samples/{{sample:long}}/results", P,
            s => $"/api/inspections/{s.SealedInspection}/samples/{s.Sample}/results", _ => new()
            {
                ["laboratory"] = "某检测所", ["method"] = "某方法", ["assay"] = "99.5", ["purity"] = "99.5",
                ["marks"] = "试验", ["opinion"] = "试验意见", ["day"] = Day(0),
            }),
        Post("/api/inspections/findings/{finding:long}/acts", "safety",
            s => $"/api/inspections/findings/{s.OpenFinding}/acts",
            _ => new() { ["act"] = "answer", ["reason"] = "试验" }, HttpStatusCode.Conflict),
    ];

    public static JsonObject InspectionPlan(string requestId, params string[] units) => new()
    {
        ["requestId"] = requestId, ["kind"] = "routine", ["title"] = "试验检查", ["reason"] = "试验",
        ["from"] = Day(0), ["to"] = Day(10), ["agencies"] = new JsonArray("11150823011500043D", "111508230115000518"),
        ["units"] = new JsonArray([.. units.DefaultIfEmpty(Scene.Trader).Select(u => (JsonNode)u)]),
        ["riskiest"] = 1, ["draw"] = 1, ["drawFrom"] = new JsonArray("producer", "user"),
    };

    private static JsonObject SiteCount(Scene s) => new()
    {
        ["requestId"] = "COUNT-BAD", ["site"] = Scene.Store,
        ["at"] = DateTimeOffset.UtcNow.AddMinutes(-1).ToString("O"), ["scanned"] = new JsonArray(Scene.Drum),
        ["measured"] = new JsonArray(new JsonObject
        {
            ["product"] = Scene.Goods, ["lot"] = Scene.Lot, ["quantity"] = "1", ["unit"] = "kg",
        }),
    };

    private static JsonObject InspectionSample() => new()
    {
        ["number"] = "S-BAD", ["sealNumber"] = "F-BAD", ["product"] = Scene.Goods, ["lot"] = Scene.Lot,
        ["quantity"] = "100", ["unit"] = "g", ["inPresenceOf"] = "某人", ["laboratory"] = "某检测所",
    };
}
