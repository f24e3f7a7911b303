using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Traceability.Api.Demo;
using Traceability.Domain.Catalogue;

namespace Traceability.Console.Tests.Stock;

/// <summary>
/// A store of one's own for one test: goods that no rule concerns, in three labelled drums and in bulk, and one drum
/// that stands in another store.
/// </summary>
internal sealed class Store
{
    /// <summary>The trader of the demo county.</summary>
    public const string User = "operator";

    private readonly string _tag;

    private Store(string tag) => _tag = tag;

    public string Site => $"CT-{_tag}";

    public string OtherSite => $"CO-{_tag}";

    public string Product => $"CP-{_tag}";

    public string Lot => $"CL-{_tag}";

    public string BulkLot => $"CB-{_tag}";

    public string[] Drums { get; private set; } = [];

    /// <summary>On the books elsewhere.</summary>
    public string Strange { get; private set; } = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="seed">Another for each test: its codes are made of it.</param>
    /// <param name="user">Whose unit it is.</param>
    public static async Task<Store> OpenAsync(Office office, uint seed, string user = User)
    {
        Store store = new(seed.ToString(CultureInfo.InvariantCulture))
        {
            Drums = [.. Enumerable.Range(1, 3).Select(i => PackageCode.NewOwn((seed * 10) + (uint)i).Value)],
            Strange = PackageCode.NewOwn((seed * 10) + 9).Value,
        };
        HttpClient client = await SignedInAsync(office, user);
        foreach (string site in new[] { store.Site, store.OtherSite })
            await MustAsync(client, "sites", new JsonObject
            {
                ["code"] = site, ["name"] = "试验库", ["kind"] = "warehouse", ["region"] = "150823",
            });
        await MustAsync(client, "products", new JsonObject
        {
            ["code"] = store.Product, ["name"] = "试验溶剂", ["baseUnit"] = "milligram",
        });
        await MustAsync(client, "openings", Opening(
            store.Site, [.. store.Drums.Select(d => store.Item(store.Lot, d, "200")),
                store.Item(store.BulkLot, null, "50")]));
        await MustAsync(client, "openings", Opening(
            store.OtherSite, [store.Item(store.Lot, store.Strange, "200")]));
        return store;
    }

    /// <summary>More comes into the store while somebody counts it.</summary>
    public async Task MoveInAsync(Office office, string kilograms)
    {
        JsonObject more = Opening(Site, [Item($"CM-{_tag}", null, kilograms)]);
        more["requestId"] = $"MORE-{Site}";
        await MustAsync(await SignedInAsync(office, User), "openings", more);
    }

    private static JsonObject Opening(string site, JsonNode[] items) => new()
    {
        ["requestId"] = $"OPEN-{site}",
        ["occurredAt"] = DateTimeOffset.UtcNow.AddMinutes(-1).ToString("O", CultureInfo.InvariantCulture),
        ["site"] = site,
        ["items"] = new JsonArray(items),
    };

    private JsonObject Item(string lot, string? package, string quantity)
    {
        JsonObject item = new()
        {
            ["product"] = Product, ["lot"] = lot, ["quantity"] = quantity, ["unit"] = "kg",
        };
        if (package is not null) item["package"] = package;
        return item;
    }

    private static async Task<HttpClient> SignedInAsync(Office office, string user)
    {
        JsonNode token = await MustAsync(office.Client, "account/token", new JsonObject
        {
            ["userName"] = user, ["password"] = DemoWorld.Password,
        });
        HttpClient client = new() { BaseAddress = office.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", (string)token["accessToken"]!);
        return client;
    }

    private static async Task<JsonNode> MustAsync(HttpClient client, string route, JsonObject body)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync($"/api/{route}", body, Cancellation);
        string text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"{route} {body.ToJsonString()}: {text}");
        return JsonNode.Parse(text)!;
    }
}
