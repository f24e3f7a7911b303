using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Traceability.Api.Demo;
using Traceability.Domain;

namespace Traceability.Api.Tests.BadInput;

/// <summary>Every route that takes a body, one line each, with a valid one. A new route needs a line here.</summary>
internal static partial class RouteBodies
{
    private const string A = "operator";
    private const string P = "police";

    /// <summary>These take no body: there is nothing in them to spoil.</summary>
    public static readonly string[] WithoutBody =
    [
        "/sign-out", "/api/account/second-factor", "/api/alerts/{number:long}/acknowledge",
        "/api/alerts/{number:long}/investigate", "/api/applications/{number}/submit",
        "/api/applications/{number}/complete", "/api/applications/{number}/accept",
        "/api/declarations/{substance}",
        "/api/books/imports/{import:long}/cancel",
        .. AdministrationWithoutBody,
    ];

    /// <summary>Files, a document of its own grammar and the form of the sign-in page: FormAndFileTests.</summary>
    public static readonly string[] Forms =
    [
        "/sign-in", "/api/books/imports", "/api/books/profiles/{name}", "/api/movements/{number:long}/attachments",
        "/api/applications/{number}/papers", "/api/unit/imports/",
    ];

    public static readonly RouteBody[] All =
    [
        Post("/api/openings", A, s => s.FullMovement(Scene.Store)),
        Post("/api/productions", A, s => s.Movement(Scene.Store, package: Scene.NewDrum)),
        Post("/api/imports", A, s => s.Movement(Scene.Store, "YKR-0001")),
        Post("/api/harvests", A, s => s.Movement(Scene.Store)),
        Post("/api/purchases", A, s => s.Movement(Scene.Store, Scene.Producer)),
        Post("/api/orders", A, s => s.Movement(counterparty: Scene.Producer, lot: null)),
        Post("/api/order-cancellations", A, s => s.Movement(answers: "ORDER", lot: null)),
        Post("/api/dispatches", A, s => s.Movement(Scene.Store, Scene.Producer)),
        Post("/api/receipts", A, s => With(s.Movement(Scene.Store, Scene.Producer, answers: "SENT"), "L2")),
        Post("/api/moves", A, s => s.Movement(Scene.Store, counterSite: Scene.OtherStore)),
        Post("/api/title-transfers", A, s => s.Movement(Scene.Store, Scene.Producer)),
        Post("/api/consumptions", A, s => s.Movement(Scene.Store)),
        Post("/api/dispensings", A, s => s.Dispensing(Scene.Store)),
        Post("/api/transformations", A, Transformation),
        Post("/api/packings", A, s => s.Movement(Scene.Store, package: Scene.Drum)),
        Post("/api/unpackings", A, s => s.Movement(Scene.Store, package: Scene.Drum)),
        Post("/api/stock-counts", A, s => s.Movement(Scene.OtherStore, quantity: "25")),
        Post("/api/losses", A, s => s.Movement(Scene.OtherStore)),
        Post("/api/recoveries", A, s => s.Movement(answers: "LOST")),
        Post("/api/destructions", A, s => s.Movement(Scene.Store)),
        Post("/api/exports", A, s => s.Movement(Scene.Store, "YKR-0001")),
        Post("/api/departures", A, s => s.Movement(Scene.Store, Scene.Producer)),
        Post("/api/seizures", P, s => s.Movement(counterparty: Scene.Trader, counterSite: Scene.Store)),
        Post("/api/releases", P, s => s.Movement(answers: "SEIZED")),
        Post("/api/reversals", A, s => Without(s.Movement(answers: "MISTAKE"), "items")),
        Post("/api/organisations", P, _ => Organisation(), HttpStatusCode.Conflict),
        Post("/api/organisations/{code}/status", P, "/api/organisations/91150823MA0P10048M/status",
            _ => new() { ["status"] = "verified" }, HttpStatusCode.NoContent),
        Post("/api/sites", A, _ => Site(), HttpStatusCode.Conflict),
        Post("/api/people", A, _ => Person(), HttpStatusCode.Conflict),
        Post("/api/products", A, _ => Product(), HttpStatusCode.Conflict),
        Post("/api/substances/preview", "admin", _ => Listing("CN-P2-97")),
        Post("/api/substances", "admin", _ => Listing("CN-P2-98"), HttpStatusCode.Conflict),
        Post("/api/substances/{code}/delist", "admin", "/api/substances/CN-P3-05/delist",
            _ => new() { ["from"] = "2099-01-01" }, HttpStatusCode.NoContent),
        Post("/api/movements/{number:long}/confirmations", P, s => $"/api/movements/{s.Exported}/confirmations",
            _ => Confirmation()),
        Post("/api/parcels", A, _ => Parcel(), HttpStatusCode.Conflict),
        Post("/api/visits", P, _ => Visit()),
        Post("/api/permits/", P, _ => Grant("PERMIT-BAD-INPUT")),
        Post("/api/permits/{number}/suspend", P, Permit("suspend"), Reason, HttpStatusCode.Conflict),
        Post("/api/permits/{number}/resume", P, Permit("resume"), Reason, HttpStatusCode.Conflict),
        Post("/api/permits/{number}/change", P, Permit("change"), _ => Change()),
        Post("/api/permits/{number}/revoke", P, Permit("revoke"), Reason, HttpStatusCode.Conflict),
        Post("/api/permits/{number}/expire", P, Permit("expire"), Reason, HttpStatusCode.Conflict),
        Post("/api/permits/{number}/close", P, Permit("close"), Reason, HttpStatusCode.Conflict),
        Post("/api/permits/{number}/hand-back", P, Permit("hand-back"), Reason),
        Post("/api/applications/", A, _ => Application("APPLICATION-BAD")),
        Post("/api/applications/{number}/withdraw", A, ApplicationFor("withdraw"), Reason, HttpStatusCode.Conflict),
        Post("/api/applications/{number}/ask", P, ApplicationFor("ask"), Reason, HttpStatusCode.Conflict),
        Post("/api/applications/{number}/decline", P, ApplicationFor("decline"), Reason, HttpStatusCode.Conflict),
        Post("/api/applications/{number}/review", P, ApplicationFor("review"), Reason, HttpStatusCode.Conflict),
        Post("/api/applications/{number}/refuse", P, ApplicationFor("refuse"), Reason, HttpStatusCode.Conflict),
        Post("/api/applications/{number}/grant", P, ApplicationFor("grant"), _ => Decision(), HttpStatusCode.Conflict),
        Post("/api/labels/sheets", A, "/api/labels/sheets", _ => Sheet()),
        Post("/api/recalls", A, _ => new() { ["product"] = Scene.Goods, ["lot"] = Scene.Lot, ["reason"] = "试验" },
            HttpStatusCode.Created),
        Post("/api/recalls/{recall:long}/lift", P, s => $"/api/recalls/{s.Recall}/lift", Reason,
            HttpStatusCode.NoContent),
        Post("/api/scans", A, _ => Scan()),
        Post("/api/alerts/{number:long}/assign", P, s => $"/api/alerts/{s.Alert}/assign",
            _ => new() { ["assignee"] = "某警官" }),
        Post("/api/alerts/{number:long}/close", P, s => $"/api/alerts/{s.Alert}/close",
            _ => new() { ["confirmed"] = true, ["reason"] = "试验" }, HttpStatusCode.Conflict),
        Post("/api/reports/file", A, _ => new() { ["until"] = Day(0) }),
        Post("/api/account/token", "", _ => new() { ["userName"] = A, ["password"] = DemoWorld.Password }),
        Post("/api/account/refresh", "", s => new() { ["refreshToken"] = s.RefreshToken }),
        Post("/api/account/second-factor/confirm", "carrier", _ => new() { ["code"] = "000000" },
            HttpStatusCode.BadRequest),
        Post("/api/account/users", "admin", _ => User(), HttpStatusCode.Conflict),
        .. Administration,
    ];

    public static JsonObject Grant(string number) => new()
    {
        ["number"] = number,
        ["type"] = "PT-BUY-23-M",
        ["holder"] = Scene.Trader,
        ["fromRegion"] = "150823",
        ["toRegion"] = "150823",
        ["validFrom"] = Day(-10),
        ["validTo"] = Day(20),
        ["singleUse"] = false,
        ["lines"] = new JsonArray(new JsonObject
        {
            ["substance"] = "CN-P3-01", ["quantity"] = "100", ["unit"] = "kg", ["basis"] = "content",
        }),
    };

    public static JsonObject Application(string requestId) => new()
    {
        ["requestId"] = requestId,
        ["kind"] = "new",
        ["type"] = "PT-BUY-23-S",
        ["counterparty"] = Scene.Producer,
        ["carrier"] = "91150823MA0P10056G",
        ["fromRegion"] = "150823",
        ["toRegion"] = "150823",
        ["route"] = "G6",
        ["validFrom"] = Day(0),
        ["validTo"] = Day(20),
        ["purpose"] = "试验",
        ["lines"] = new JsonArray(new JsonObject
        {
            ["substance"] = "CN-P3-02", ["quantity"] = "100", ["unit"] = "kg", ["basis"] = "content",
        }),
    };

    public static string Day(int fromToday) => ChinaTime.DayOf(DateTime.UtcNow).AddDays(fromToday)
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonObject Transformation(Scene s)
    {
        JsonObject body = s.Movement(Scene.Store);
        JsonNode output = body["items"]![0]!.DeepClone();
        output["lot"] = "L-MADE";
        output["isOutput"] = true;
        body["items"]!.AsArray().Add(output);
        return body;
    }

    private static JsonObject With(JsonObject body, string lot)
    {
        body["items"]![0]!["lot"] = lot;
        return body;
    }

    private static JsonObject Without(JsonObject body, string field)
    {
        body.Remove(field);
        return body;
    }

    private static JsonObject Organisation() => new()
    {
        ["code"] = "91150823MA0N000162", ["name"] = "某厂", ["kinds"] = new JsonArray("producer"),
        ["region"] = "150823", ["legalRepresentative"] = "某人",
    };

    private static JsonObject Site() => new()
    {
        ["code"] = "SITE-BAD", ["name"] = "某库", ["kind"] = "warehouse", ["region"] = "150823",
        ["address"] = "某路1号", ["controls"] = new JsonArray("double-lock"),
    };

    private static JsonObject Person() => new()
    {
        ["code"] = "PERSON-BAD", ["name"] = "某人", ["role"] = "keeper", ["idNumber"] = "11010519491231002X",
        ["phone"] = "13800000000",
    };

    private static JsonObject Product() => new()
    {
        ["code"] = "PRODUCT-BAD", ["name"] = "丙酮", ["gtin"] = "06901234567892", ["form"] = "液体",
        ["baseUnit"] = "milligram", ["packSize"] = "桶",
        ["contents"] = new JsonArray(new JsonObject { ["substance"] = "CN-P3-02", ["nanogramsPerUnit"] = 900_000 }),
    };

    private static JsonObject Change() => new()
    {
        ["counterparty"] = Scene.Producer, ["carrier"] = "91150823MA0P10056G", ["fromRegion"] = "150823",
        ["toRegion"] = "150823", ["reason"] = "试验",
    };

    private static JsonObject Sheet() => new()
    {
        ["codes"] = new JsonArray(Scene.Drum), ["lot"] = Scene.Lot, ["layout"] = "a4-65", ["start"] = 1,
    };

    private static JsonObject Scan() => new()
    {
        ["code"] = Scene.Drum, ["at"] = DateTimeOffset.UtcNow.AddMinutes(-1).ToString("O"), ["site"] = Scene.Store,
        ["latitude"] = "40.735", ["longitude"] = "108.648",
    };

    private static JsonObject User() => new()
    {
        ["userName"] = "bad-input", ["displayName"] = "某人", ["organisation"] = Scene.Trader,
        ["role"] = "enterprise-operator", ["password"] = "Demo-150823!",
    };

    private static JsonObject Reason(Scene scene) => new() { ["reason"] = "试验" };

    private static string Permit(string act) => $"/api/permits/{Scene.PermitFor(act)}/{act}";

    private static Func<Scene, string> ApplicationFor(string act) =>
        s => $"/api/applications/{s.Applications[act]}/{act}";

    private static RouteBody Post(
        string pattern, string user, Func<Scene, JsonObject> body, HttpStatusCode again = HttpStatusCode.OK) =>
        Post(pattern, user, pattern, body, again);

    private static RouteBody Post(
        string pattern, string user, string path, Func<Scene, JsonObject> body,
        HttpStatusCode again = HttpStatusCode.OK) => Post(pattern, user, _ => path, body, again);

    private static RouteBody Post(
        string pattern, string user, Func<Scene, string> path, Func<Scene, JsonObject> body,
        HttpStatusCode again = HttpStatusCode.OK) => new("POST", pattern, user, path, body, again);
}
