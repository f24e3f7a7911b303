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
        "/api/declarations/{substance}", "/api/account/passkeys/options", "/api/account/passkeys/sign-in-options",
        "/api/reports/file/{rule}/{period}",
        "/api/account/machines/{userName}/password", "/api/account/machines/{userName}/disable",
        "/api/books/imports/{import:long}/cancel",
        "/api/courses/{course:long}/close", "/api/notices/{notice:long}/read",
        .. AdministrationWithoutBody, .. VerificationWithoutBody, .. CasesWithoutBody, .. LinksWithoutBody,
    ];

    /// <summary>Files, a document of its own grammar and the form of the sign-in page: FormAndFileTests.</summary>
    public static readonly string[] Forms =
    [
        "/sign-in", "/api/books/imports", "/api/books/profiles/{name}", "/api/movements/{number:long}/attachments",
        "/api/applications/{number}/papers", "/api/alerts/{number:long}/papers",
        "/api/incidents/{incident:long}/photos", "/api/inspections/{inspection:long}/files",
        "/enrol", "/enrol/state", "/enrol/answer", "/enrol/again", "/api/register-lists/",
        "/api/verifications/{number:long}/photos", "/api/cases/{number:long}/files",
        "/api/agency-requests/{request:long}/files",
        "/tips", "/tips/answer", "/tips/add", "/training/card", "/api/unit/imports/", .. LinksForms,
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
        Post("/api/substances/{code}/reclassify/preview", "admin", "/api/substances/CN-P2-03/reclassify/preview",
            _ => Reclassification("CN-P1-97")),
        Post("/api/substances/{code}/reclassify", "admin", "/api/substances/CN-P2-04/reclassify",
            _ => Reclassification("CN-P1-98"), HttpStatusCode.Conflict),
        Post("/api/trade-listings", "admin", _ => TradeListing(), HttpStatusCode.Conflict),
        Post("/api/trade-listings/{code}/end", "admin", "/api/trade-listings/TL-VF-PAA/end",
            _ => new() { ["from"] = "2099-01-01" }, HttpStatusCode.NoContent),
        Post("/api/business-stops", "carrier", _ => new() { ["stoppedOn"] = Day(-3), ["reason"] = "试验" }),
        Post("/api/business-stops/withdraw", "safety", _ => new() { ["stoppedOn"] = Day(-3) },
            HttpStatusCode.Conflict),
        Post("/api/consignments/{consignment:long}/legs", A, s => $"/api/consignments/{s.OnTheWay}/legs",
            _ => Legs(), HttpStatusCode.Conflict),
        Post("/api/consignments/{consignment:long}/handovers", A, s => $"/api/consignments/{s.InOtherHands}/handovers",
            _ => Handover()),
        Post("/api/consignments/{consignment:long}/incidents", A, s => $"/api/consignments/{s.OnTheWay}/incidents",
            _ => Incident()),
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
        Post("/api/applications/{number}/begin-verification", "commerce", ApplicationFor("begin-verification"),
            Reason, HttpStatusCode.Conflict),
        Post("/api/applications/{number}/end-verification", "commerce", ApplicationFor("end-verification"),
            Reason, HttpStatusCode.Conflict),
        Post("/api/applications/{number}/grant", P, ApplicationFor("grant"), _ => Decision(), HttpStatusCode.Conflict),
        Post("/api/labels/sheets", A, "/api/labels/sheets", _ => Sheet()),
        Post("/api/recalls", A, _ => new() { ["product"] = Scene.Goods, ["lot"] = Scene.Lot, ["reason"] = "试验" },
            HttpStatusCode.Created),
        Post("/api/recalls/{recall:long}/lift", P, s => $"/api/recalls/{s.Recall}/lift", Reason,
            HttpStatusCode.NoContent),
        Post("/api/scans", A, _ => Scan()),
        Post("/api/alerts/{number:long}/assign", P, s => $"/api/alerts/{s.Alert}/assign",
            _ => new() { ["assignee"] = "某警官" }),
        Post("/api/alerts/{number:long}/answer", "machine", s => $"/api/alerts/{s.Alert}/answer",
            _ => new() { ["text"] = "试验" }),
        Post("/api/alerts/{number:long}/close", P, s => $"/api/alerts/{s.AlertToClose}/close",
            _ => new() { ["confirmed"] = true, ["reason"] = "试验" }, HttpStatusCode.Conflict),
        Post("/api/tips/{number:long}/acts", P, s => $"/api/tips/{s.Tip}/acts", _ => TipAct(), HttpStatusCode.Conflict),
        Post("/api/tips/{number:long}/reward", P, s => $"/api/tips/{s.ProvenTip}/reward", _ => TipReward(),
            HttpStatusCode.Conflict),
        Post("/api/tips/{number:long}/alert", P, s => $"/api/tips/{s.ProvenTip}/alert",
            s => new() { ["alert"] = s.Alert }),
        Post("/api/reports/file", A, _ => new() { ["until"] = Day(0) }),
        Post("/api/courses", "association", _ => Course(), HttpStatusCode.Conflict),
        Post("/api/courses/{course:long}/trainees", A, s => $"/api/courses/{s.Course}/trainees",
            _ => new() { ["people"] = new JsonArray("T-K1") }),
        Post("/api/self-checks", "association", _ => SelfCheckForm(), HttpStatusCode.Conflict),
        Post("/api/self-checks/{form:long}", A, s => $"/api/self-checks/{s.SelfCheckForm}", _ => SelfCheck(),
            HttpStatusCode.NoContent),
        Post("/api/notices", "association", _ => new()
        {
            ["title"] = "试验通知", ["body"] = "试验", ["readBy"] = Day(5),
        }, HttpStatusCode.Conflict),
        Post("/api/credit/appeals", A, _ => new() { ["reason"] = "试验申诉理由" }, HttpStatusCode.Conflict),
        Post("/api/members/{code}/appeal", "association", "/api/members/91150823MA0P10048M/appeal",
            _ => new() { ["isAccepted"] = true, ["restored"] = 5, ["answer"] = "试验" }, HttpStatusCode.Conflict),
        Post("/api/account/token", "", _ => new() { ["userName"] = A, ["password"] = DemoWorld.Password }),
        Post("/api/account/refresh", "", s => new() { ["refreshToken"] = s.RefreshToken }),
        Post("/api/account/second-factor/confirm", "carrier", _ => new() { ["code"] = "000000" },
            HttpStatusCode.BadRequest),
        Post("/api/account/machines/", A, _ => new() { ["displayName"] = "一号地磅" }, HttpStatusCode.Created),
        Post("/api/account/passkeys/", "carrier", _ => Passkey(), HttpStatusCode.BadRequest),
        Post("/api/account/passkeys/sign-in", "", _ => PasskeySignIn(), HttpStatusCode.BadRequest),
        Post("/api/account/users", "admin", _ => User(), HttpStatusCode.Conflict),
        .. Returns, .. Administration, .. Verification, .. Inspections, .. Cases, .. Links,
    ];

    public static JsonObject Grant(string number) => new()
    {
        ["number"] = number,
        ["type"] = "PT-BUY-23-M",
        ["holder"] = Scene.Trader,
        ["fromRegion"] = "150823",
        ["toRegion"] = "150823",
        ["route"] = "G6",
        ["carrier"] = "91150823MA0P10056G",
        ["otherCarriers"] = new JsonArray("91150823MA0P10056G"),
        ["viaRegions"] = new JsonArray("150802"),
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
        ["otherCarriers"] = new JsonArray("91150823MA0P10056G"),
        ["viaRegions"] = new JsonArray("150802"),
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
