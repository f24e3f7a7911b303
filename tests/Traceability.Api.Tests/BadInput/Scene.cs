using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Traceability.Api.Demo;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Tests.BadInput;

/// <summary>
/// What the valid bodies stand on: goods that no rule concerns, at the stores of a trader and of a producer, and the
/// movements that others answer.
/// </summary>
internal sealed partial class Scene
{
    public const string Trader = "91150823MA0P10021X";
    public const string Producer = "91150823MA0P100133";
    public const string Goods = "STUFF";
    public const string Lot = "L1";
    public const string Store = "SHED-A";
    public const string OtherStore = "SHED-B";
    public const string ProducersStore = "SHED-P";
    public const string Giver = "PERS-GIVES";
    public const string Taker = "PERS-TAKES";
    public static readonly string Drum = PackageCode.NewOwn(91_000_001).Value;
    public static readonly string NewDrum = PackageCode.NewOwn(91_000_002).Value;

    private int _number;

    private Scene()
    {
    }

    public long Alert { get; private set; }

    /// <summary>Another: closed by one test while another test assigns the first.</summary>
    public long AlertToClose { get; private set; }

    /// <summary>An export.</summary>
    public long Exported { get; private set; }

    public long Recall { get; private set; }

    /// <summary>A consignment of the trader that has not arrived, and another.</summary>
    public long OnTheWay { get; private set; }

    public long InOtherHands { get; private set; }

    /// <summary>Consignments to the trader: one to be refused, one to be accepted after all, one to be taken back.
    /// </summary>
    public IReadOnlyList<long> Refusable { get; private set; } = [];

    /// <summary>Numbers of applications, each in the state in which the act is open.</summary>
    public Dictionary<string, string> Applications { get; } = new(StringComparer.Ordinal);

    public string RefreshToken { get; private set; } = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Scene> SetAsync(OpenTown town)
    {
        Scene scene = new() { Clerk = ClerkOf(town) };
        await SetPartiesAsync(town);
        await scene.SetGoodsAsync(town);
        JsonNode recall = await MustAsync(town, "police", "/api/recalls", new JsonObject
        {
            ["product"] = Goods, ["lot"] = Lot, ["reason"] = "试验",
        });
        scene.Recall = (long)recall["id"]!;
        JsonNode token = await MustAsync(town, "", "/api/account/token", new JsonObject
        {
            ["userName"] = "safety", ["password"] = DemoWorld.Password,
        });
        scene.RefreshToken = (string)token["refreshToken"]!;
        scene.Alert = Raise(town);
        await scene.SetTipsAsync(town);
        await scene.SetVerificationsAsync(town);
        await scene.SetInspectionsAsync(town);
        await scene.SetCasesAsync(town);
        scene.Course = OpenCourse(town);
        scene.SelfCheckForm = await PublishSelfCheckAsync(town);
        scene.AlertToClose = Raise(town);
        await SetApplicationsAsync(town, scene);
        await scene.SetLinksAsync(town);
        return scene;
    }

    /// <summary>A permit for each act, so that no test waits for another.</summary>
    public static string PermitFor(string act) => "PERMIT-" + act;

    /// <summary>A movement of one kilogram of the scene's goods; null fields are left out.</summary>
    public JsonObject Movement(
        string? site = null, string? counterparty = null, string? counterSite = null, string? answers = null,
        string? package = null, string? lot = Lot, string quantity = "1", string? id = null)
    {
        JsonObject item = new() { ["product"] = Goods };
        Put(item, ("lot", lot), ("package", package));
        item["quantity"] = quantity;
        item["unit"] = "kg";
        JsonObject body = new()
        {
            ["requestId"] = id ?? string.Create(CultureInfo.InvariantCulture, $"SCENE-{++_number}"),
            ["occurredAt"] = DateTimeOffset.UtcNow.AddMinutes(-1).ToString("O", CultureInfo.InvariantCulture),
        };
        Put(body, ("site", site), ("counterparty", counterparty), ("counterSite", counterSite), ("ref", answers));
        body["items"] = new JsonArray(item);
        return body;
    }

    /// <summary>The same with everything a movement may say.</summary>
    public JsonObject FullMovement(string site)
    {
        JsonObject body = Movement(site);
        Put(body, ("contract", "C-1"), ("invoice", "F-1"), ("payment", "transfer"), ("vehicle", "蒙L12345"),
            ("driver", Taker), ("carrier", "91150823MA0P10056G"), ("handedOverBy", Giver), ("takenOverBy", Taker),
            ("purpose", "试验"), ("reason", "试验"), ("note", "试验"), ("owner", Trader), ("counterparty", Producer));
        body["amountFen"] = 100;
        body["plannedArrival"] = DateTimeOffset.UtcNow.AddHours(5).ToString("O", CultureInfo.InvariantCulture);
        body["confirmed"] = new JsonArray("R-055");
        return body;
    }

    /// <summary>The same with all that a dispensing says of patients and prescriptions.</summary>
    public JsonObject Dispensing(string site)
    {
        JsonObject body = Movement(site);
        Put(body, ("department", "内科"), ("patientGroup", "emergency"));
        body["prescriptions"] = 2;
        body["prescribedDays"] = 3;
        return body;
    }

    public static async Task<JsonNode> MustAsync(OpenTown town, string user, string path, JsonObject body)
    {
        HttpClient client = await town.ClientAsync(user);
        using HttpResponseMessage answer = await client.PostAsJsonAsync(path, body, Cancellation);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"{path} {body.ToJsonString()}: {text}");
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    private static async Task SetPartiesAsync(OpenTown town)
    {
        foreach ((string user, string store) in new[]
        {
            ("operator", Store), ("operator", OtherStore), ("machine", ProducersStore),
        })
        {
            await MustAsync(town, user, "/api/sites", new JsonObject
            {
                ["code"] = store, ["name"] = "试验库", ["kind"] = "warehouse", ["region"] = "150823",
            });
        }

        foreach (string person in new[] { Giver, Taker })
        {
            await MustAsync(town, "operator", "/api/people", new JsonObject
            {
                ["code"] = person, ["name"] = "某人", ["role"] = "keeper",
            });
        }

        await MustAsync(town, "operator", "/api/products", new JsonObject
        {
            ["code"] = Goods, ["name"] = "试验品", ["baseUnit"] = "milligram",
        });
        foreach (string act in new[] { "suspend", "resume", "change", "revoke", "close", "expire", "hand-back" })
        {
            JsonObject paper = RouteBodies.Grant(PermitFor(act));
            if (act == "expire") paper["validTo"] = RouteBodies.Day(-1);
            await MustAsync(town, "police", "/api/permits", paper);
        }

        await MustAsync(town, "police", $"/api/permits/{PermitFor("resume")}/suspend", new() { ["reason"] = "试验" });
        await MustAsync(town, "police", $"/api/permits/{PermitFor("hand-back")}/close", new() { ["reason"] = "试验" });
    }

    private static async Task SetApplicationsAsync(OpenTown town, Scene scene)
    {
        string[] exports = ["begin-verification", "end-verification"];
        foreach (string act in exports.Concat(["withdraw", "ask", "decline", "review", "refuse", "grant"]))
        {
            JsonObject request = RouteBodies.Application("APPLICATION-" + act);
            request["singleUse"] = true;
            if (exports.Contains(act)) request["type"] = "PT-EXP";
            JsonNode draft = await MustAsync(town, "operator", "/api/applications", request);
            string number = scene.Applications[act] = (string)draft["application"]!["number"]!;
            foreach (JsonNode? need in draft["needs"]!.AsArray())
                await AddPaperAsync(town, number, (string)need!["kind"]!);
            await MustAsync(town, "operator", $"/api/applications/{number}/submit", []);
            if (act is "review" or "refuse" or "grant")
                await MustAsync(town, "police", $"/api/applications/{number}/accept", []);
            if (exports.Contains(act))
                await MustAsync(town, "commerce", $"/api/applications/{number}/accept", []);
            if (act == "end-verification")
            {
                await MustAsync(
                    town, "commerce", $"/api/applications/{number}/begin-verification", new() { ["reason"] = "试验" });
            }
        }
    }

    private async Task SetGoodsAsync(OpenTown town)
    {
        Task<JsonNode> Done(string user, string route, JsonObject body) => MustAsync(town, user, "/api/" + route, body);
        await Done("operator", "openings", Movement(Store, quantity: "100000", id: "STOCK"));
        await Done("operator", "openings", Movement(Store, id: "MISTAKE"));
        await Done("operator", "orders", Movement(counterparty: Producer, lot: null, id: "ORDER"));
        await Done("machine", "openings", Movement(ProducersStore, lot: "L2", quantity: "1000"));
        await Done("machine", "dispatches", Movement(ProducersStore, Trader, lot: "L2", id: "SENT"));
        await Done("operator", "packings", Movement(Store, package: Drum, quantity: "10"));
        await Done("operator", "stock-counts", Movement(OtherStore, quantity: "50"));
        await Done("operator", "stock-counts", Movement(OtherStore, quantity: "20"));
        await Done("operator", "losses", Movement(OtherStore, id: "LOST"));
        Exported = (long)(await Done("operator", "exports", Movement(Store, "YKR-0001")))["number"]!;
        OnTheWay = (long)(await Done("operator", "dispatches", Movement(Store, Producer)))["consignment"]!;
        InOtherHands = (long)(await Done("operator", "dispatches", Movement(Store, Producer)))["consignment"]!;
        Refusable = await SetRefusalsAsync(town);
        await Done("safety", "business-stops", new() { ["stoppedOn"] = RouteBodies.Day(-3), ["reason"] = "试验" });
        await Done("police", "seizures", Movement(
            counterparty: Trader, counterSite: Store, id: "SEIZED"));
    }

    private static void Put(JsonObject body, params (string Name, string? Value)[] fields)
    {
        foreach ((string name, string? value) in fields)
            if (value is not null) body[name] = value;
    }
}
