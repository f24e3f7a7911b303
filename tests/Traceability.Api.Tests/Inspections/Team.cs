using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Api.Tests.Inspections;

/// <summary>Three agencies and a unit of the demo county, each with the own sign-in, through HTTP.</summary>
internal sealed class Team(Town town) : IDisposable
{
    public const string Coatings = "91150823MA0P1003XM";
    public const string Trader = "91150823MA0P10021X";
    public const string Market = "11150823011500043D";
    public const string Emergency = "111508230115000518";
    public const string CityPolice = "11150800011500027D";
    public const string BaotouPolice = "11150203011500174B";

    private readonly Dictionary<string, HttpClient> _clients = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static string Day(int fromToday) => ChinaTime.DayOf(DateTime.UtcNow).AddDays(fromToday)
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static JsonObject Plan(string requestId, string kind = "special-audit", params string[] units) => new()
    {
        ["requestId"] = requestId,
        ["kind"] = kind,
        ["title"] = "试验检查",
        ["reason"] = "试验",
        ["from"] = Day(0),
        ["to"] = Day(10),
        ["agencies"] = new JsonArray(Market, Emergency),
        ["units"] = new JsonArray([.. units.Select(u => (JsonNode)u)]),
    };

    public async Task<HttpClient> AsAsync(string user)
    {
        if (!_clients.TryGetValue(user, out HttpClient? client))
            _clients[user] = client = await town.SignedInAsync(user);
        return client;
    }

    public async Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(string user, string path, JsonNode body)
    {
        HttpClient client = await AsAsync(user);
        using HttpResponseMessage answer = await client.PostAsJsonAsync(path, body, Stop);
        string text = await answer.Content.ReadAsStringAsync(Stop);
        return (answer.StatusCode, text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!);
    }

    public async Task<JsonNode> MustAsync(string user, string path, JsonNode body)
    {
        (HttpStatusCode status, JsonNode answer) = await PostAsync(user, path, body);
        Assert.True((int)status < 300, $"{user} {path}: {(int)status} {answer.ToJsonString()}");
        return answer;
    }

    public async Task<(HttpStatusCode Status, JsonNode? Body)> GetAsync(string user, string path)
    {
        HttpClient client = await AsAsync(user);
        using HttpResponseMessage answer = await client.GetAsync(new Uri(path, UriKind.Relative), Stop);
        return (answer.StatusCode, answer.IsSuccessStatusCode
            ? JsonNode.Parse(await answer.Content.ReadAsStringAsync(Stop)) : null);
    }

    public Task<JsonNode> ActAsync(string user, long plan, string act, string? reason = null) => MustAsync(
        user, $"/api/inspection-plans/{plan}/acts", new JsonObject { ["act"] = act, ["reason"] = reason });

    public Task<JsonNode> StepAsync(string user, long inspection, string act, string? reason = null) => MustAsync(
        user, $"/api/inspections/{inspection}/acts", new JsonObject { ["act"] = act, ["reason"] = reason });

    public Task<JsonNode> NameAsync(string user, long plan, string certificate) => MustAsync(
        user, $"/api/inspection-plans/{plan}/officers",
        new JsonObject { ["name"] = $"某{user}", ["certificate"] = certificate, ["userName"] = user });

    /// <summary>A plan fixed, answered by both agencies, with an officer of each.</summary>
    public async Task<long> FixedAsync(JsonObject request)
    {
        long plan = (long)(await MustAsync("police", "/api/inspection-plans", request))["plan"]!["number"]!;
        await ActAsync("police", plan, "fix");
        await ActAsync("market", plan, "accept");
        await ActAsync("emergency", plan, "accept");
        foreach (string user in new[] { "police", "market", "emergency" }) await NameAsync(user, plan, $"C-{user}");
        return plan;
    }

    /// <summary>An inspection that is being made.</summary>
    public async Task<(long Plan, long Inspection)> OnSiteAsync(string unit = Coatings, string kind = "special-audit")
    {
        long plan = await FixedAsync(Plan($"test-{Guid.CreateVersion7():N}", kind, unit));
        JsonNode begun = await ActAsync("police", plan, "start");
        long inspection = (long)begun["units"]!.AsArray().Single(u => (string)u!["code"]! == unit)!["inspection"]!;
        await StepAsync("police", inspection, "begin");
        return (plan, inspection);
    }

    /// <summary>Answered by all three, with a finding of the market regulator.</summary>
    public async Task AnswerAsync(long inspection)
    {
        foreach ((string user, string item) in new[] { ("police", "P-01"), ("market", "M-02"), ("emergency", "E-03") })
        {
            await MustAsync(user, $"/api/inspections/{inspection}/checklist", new JsonObject
            {
                ["answers"] = new JsonArray(new JsonObject { ["item"] = item, ["reply"] = "yes" }),
            });
        }

        await MustAsync("market", $"/api/inspections/{inspection}/findings", Finding());
    }

    public static JsonObject Finding(string text = "标签缺少成分") => new()
    {
        ["text"] = text, ["rule"] = "R-047", ["level"] = "warning", ["rectifyBy"] = Day(5),
    };

    public Task<JsonNode> SignAsync(string user, long inspection) => MustAsync(
        user, $"/api/inspections/{inspection}/signatures", new JsonObject { ["role"] = "officer" });

    public Task<JsonNode> UnitSignsAsync(long inspection, string user = "safety") => MustAsync(
        user, $"/api/inspections/{inspection}/signatures",
        new JsonObject { ["role"] = "unit-representative", ["name"] = "赵明", ["position"] = "安全总监" });

    /// <summary>Signed by two agencies and the unit, sealed.</summary>
    public async Task<(long Plan, long Inspection)> SealedAsync()
    {
        (long plan, long inspection) = await OnSiteAsync();
        await AnswerAsync(inspection);
        await StepAsync("police", inspection, "present");
        foreach (string user in new[] { "police", "market", "emergency" }) await SignAsync(user, inspection);
        await UnitSignsAsync(inspection);
        await StepAsync("police", inspection, "seal");
        return (plan, inspection);
    }

    /// <summary>Some lot of the unit in its store.</summary>
    public async Task<(string Product, string Lot, string Site)> LotAsync(string unit = Coatings)
    {
        await using TraceabilityDb db = town.Db();
        var found = await (
            from a in db.Accounts
            where a.Kind == AccountKind.OnHand && a.Package == null && a.Entries > 0
            join o in db.Organisations on a.Owner equals o.Id
            where o.Code == unit
            join l in db.Lots on a.Commodity equals l.Id
            join p in db.Products on l.Product equals p.Id
            where p.BaseUnit == BaseUnit.Milligram && db.ProductContents.Any(c => c.Product == p.Id)
                && db.LedgerEntries.Any(e => e.Account == a.Id && e.Seq == a.Entries && e.After > 0)
            select new { p.Code, l.Number, a.Holder }).FirstAsync(Stop);
        Id<Site> site = new(found.Holder);
        string code = await db.Sites.Where(s => s.Id == site).Select(s => s.Code).SingleAsync(Stop);
        return (found.Code, found.Number, code);
    }

    public async Task<(HttpStatusCode Status, string Hash)> FileAsync(string user, long inspection, long? part = null)
    {
        HttpClient client = await AsAsync(user);
        using MultipartFormDataContent form = [];
        using ByteArrayContent file = new([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, (byte)_clients.Count]);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "file", "report.pdf");
        if (part is { } of) form.Add(new StringContent(of.ToString(CultureInfo.InvariantCulture)), "part");
        using HttpResponseMessage answer = await client.PostAsync(
            new Uri($"/api/inspections/{inspection}/files", UriKind.Relative), form, Stop);
        return (answer.StatusCode, (await answer.Content.ReadAsStringAsync(Stop)).Trim('"'));
    }

    public void Dispose()
    {
        foreach (HttpClient client in _clients.Values) client.Dispose();
    }
}
