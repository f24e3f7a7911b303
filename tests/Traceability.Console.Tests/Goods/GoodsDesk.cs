using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Traceability.Api.Demo;

namespace Traceability.Console.Tests.Goods;

/// <summary>What other units did before the clerk comes: over the API, as their machines do.</summary>
internal static class GoodsDesk
{
    public const string Trader = "91150823MA0P10021X";
    public const string TradersStore = "T-STORE";
    public const string Coatings = "91150823MA0P1003XM";
    private const string Carrier = "91150823MA0P10056G";
    private static int _labels = Random.Shared.Next(10_000);

    /// <summary>A name that nobody else uses.</summary>
    public static string New(string what) =>
        $"{what}-{DateTime.UtcNow.ToString("HHmmssfff", CultureInfo.InvariantCulture)}";

    /// <summary>The producer fills so many drums of acetone and sends them to the trader.</summary>
    public static async Task<(long Consignment, IReadOnlyList<string> Codes)> SendDrumsAsync(
        Office office, string lot, int count)
    {
        using HttpClient machine = await SignInAsync(office, "machine");
        string[] codes = [.. Enumerable.Range(0, count).Select(_ => NewLabel())];
        JsonArray Items() => [.. codes.Select(code => new JsonObject
        {
            ["product"] = "ACETONE", ["lot"] = lot, ["package"] = code, ["quantity"] = "160", ["unit"] = "kg",
        })];
        await PostAsync(machine, "/api/productions", new JsonObject
        {
            ["requestId"] = "MADE-" + lot, ["occurredAt"] = Now(0), ["site"] = "P-DRUM", ["items"] = Items(),
        });
        JsonNode sent = await PostAsync(machine, "/api/dispatches", new JsonObject
        {
            ["requestId"] = "SENT-" + lot, ["occurredAt"] = Now(0), ["site"] = "P-DRUM", ["counterparty"] = Trader,
            ["counterSite"] = "T-STORE", ["purchasePermit"] = "购备-150823-T-2", ["carrier"] = Carrier,
            ["vehicle"] = "蒙L53210", ["driver"] = "C-H1", ["plannedArrival"] = Now(20), ["handedOverBy"] = "P-K1",
            ["takenOverBy"] = "C-H1", ["payment"] = "transfer", ["items"] = Items(),
        });
        return (sent["consignment"]!.GetValue<long>(), codes);
    }

    /// <summary>The trader registers a product under any name it likes.</summary>
    public static async Task AddProductAsync(Office office, string code, string name)
    {
        using HttpClient clerk = await SignInAsync(office, "operator");
        await PostAsync(clerk, "/api/products", new JsonObject
        {
            ["code"] = code, ["name"] = name, ["baseUnit"] = "milligram",
            ["contents"] = new JsonArray(new JsonObject { ["substance"] = "CN-P3-02", ["nanogramsPerUnit"] = 900_000 }),
        });
    }

    private static string Now(int hours) =>
        DateTimeOffset.UtcNow.AddHours(hours).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>An SSCC of a company prefix that the demo county does not use.</summary>
    private static string NewLabel()
    {
        string body = string.Create(CultureInfo.InvariantCulture, $"069015099{Interlocked.Increment(ref _labels):D8}");
        int sum = body.Reverse().Select((c, i) => (c - '0') * (i % 2 == 0 ? 3 : 1)).Sum();
        return body + ((10 - (sum % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }

    private static async Task<HttpClient> SignInAsync(Office office, string userName)
    {
        HttpClient client = new() { BaseAddress = office.Client.BaseAddress };
        JsonNode token = await PostAsync(client, "/api/account/token", new JsonObject
        {
            ["userName"] = userName, ["password"] = DemoWorld.Password,
        });
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", token["accessToken"]!.GetValue<string>());
        return client;
    }

    private static async Task<JsonNode> PostAsync(HttpClient client, string path, JsonObject body)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(path, body);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }
}
