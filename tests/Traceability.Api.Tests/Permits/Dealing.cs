using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Traceability.Domain;

namespace Traceability.Api.Tests.Permits;

/// <summary>
/// Buyer, seller and police of the demo county around one new permit, spoken to over HTTP only. Quantities in kg.
/// </summary>
internal sealed class Dealing : IDisposable
{
    private const long Kilogram = 1_000_000;
    private const string Buyer = "91150823MA0P10021X";
    public const string Seller = "91150823MA0P100133";
    private const string Toluene = "CN-P3-01";

    private readonly string _mark = RandomNumberGenerator.GetHexString(10);

    private Dealing(HttpClient police, HttpClient buyer, HttpClient seller)
    {
        Police = police;
        BuyerClient = buyer;
        SellerClient = seller;
    }

    public HttpClient Police { get; }

    public HttpClient BuyerClient { get; }

    public HttpClient SellerClient { get; }

    public string Number => "PERMIT-" + _mark;

    public string Product => _mark;

    public static DateOnly Today => ChinaTime.DayOf(DateTime.UtcNow);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<Dealing> OfAsync(Town town) => OfAsync(town.SignedInAsync);

    /// <param name="signIn">A client of its own for a user name.</param>
    public static async Task<Dealing> OfAsync(Func<string, Task<HttpClient>> signIn)
    {
        Dealing dealing = new(await signIn("police"), await signIn("operator"), await signIn("machine"));
        await dealing.StockAsync();
        return dealing;
    }

    public void Dispose()
    {
        Police.Dispose();
        BuyerClient.Dispose();
        SellerClient.Dispose();
    }

    public JsonObject Paper(int kilograms, bool singleUse = false, DateOnly? from = null, DateOnly? to = null) => new()
    {
        ["number"] = Number,
        ["type"] = singleUse ? "PT-BUY-23-S" : "PT-BUY-23-M",
        ["holder"] = Buyer,
        ["validFrom"] = Show(from ?? Today.AddDays(-10)),
        // A single use lasts a month at most, and a month may have twenty-eight days.
        ["validTo"] = Show(to ?? Today.AddDays(singleUse ? 10 : 20)),
        ["singleUse"] = singleUse,
        ["lines"] = new JsonArray(new JsonObject
        {
            ["substance"] = Toluene, ["quantity"] = kilograms.ToString(CultureInfo.InvariantCulture),
        }),
    };

    public async Task GrantAsync(JsonObject paper)
    {
        using HttpResponseMessage answer = await Police.PostAsJsonAsync("/api/permits", paper, Cancellation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    public Task<HttpResponseMessage> OrderAsync(string id, int kilograms, DateTimeOffset? at = null) =>
        PostAsync(BuyerClient, "orders", Movement(id, Seller, kilograms, null, at));

    public Task<HttpResponseMessage> CancelAsync(string id, string order, int kilograms) =>
        PostAsync(BuyerClient, "order-cancellations", Movement(id, Seller, kilograms, order));

    /// <param name="confirmed">Duties declared.</param>
    public Task<HttpResponseMessage> DispatchAsync(
        string id, string? order, int kilograms, params string[] confirmed)
    {
        JsonObject dispatch = Movement(id, Buyer, kilograms, order);
        dispatch["confirmed"] = new JsonArray([.. confirmed.Select(c => (JsonNode)c)]);
        dispatch["site"] = _mark;
        dispatch["vehicle"] = "蒙L12345";
        dispatch["plannedArrival"] = DateTimeOffset.UtcNow.AddHours(5).ToString("O", CultureInfo.InvariantCulture);
        return PostAsync(SellerClient, "dispatches", dispatch);
    }

    public Task<HttpResponseMessage> ReceiveAsync(string id, string dispatch, int kilograms)
    {
        JsonObject receipt = Movement(id, Seller, kilograms, dispatch);
        receipt["site"] = _mark + "B";
        return PostAsync(BuyerClient, "receipts", receipt);
    }

    public Task<HttpResponseMessage> ActAsync(string act, HttpClient? by = null) => (by ?? Police).PostAsJsonAsync(
        $"/api/permits/{Number}/{act}", new { reason = "试验" }, Cancellation);

    /// <summary>Available, reserved, used and forfeited kilograms as the buyer sees them.</summary>
    public async Task<(long Available, long Reserved, long Used, long Forfeited)> LeftAsync()
    {
        JsonNode line = (await ShowAsync())["lines"]![0]!;
        long Of(string field) => (long)line[field]! / Kilogram;
        return (Of("available"), Of("reserved"), Of("used"), Of("forfeited"));
    }

    public async Task<JsonNode> ShowAsync() =>
        JsonNode.Parse(await BuyerClient.GetStringAsync(new Uri($"/api/permits/{Number}", UriKind.Relative),
            Cancellation))!;

    public JsonObject Movement(string id, string other, int kilograms, string? answers, DateTimeOffset? at = null) =>
        new()
        {
            ["requestId"] = $"{_mark}-{id}",
            ["occurredAt"] = (at ?? DateTimeOffset.UtcNow).ToString("O", CultureInfo.InvariantCulture),
            ["counterparty"] = other,
            ["ref"] = answers is null ? null : $"{_mark}-{answers}",
            ["purchasePermit"] = Number,
            ["payment"] = "transfer",
            ["items"] = new JsonArray(new JsonObject
            {
                ["product"] = _mark,
                ["lot"] = "L1",
                ["quantity"] = kilograms.ToString(CultureInfo.InvariantCulture),
                ["unit"] = "kg",
            }),
        };

    private async Task StockAsync()
    {
        JsonObject contents = new() { ["substance"] = Toluene, ["nanogramsPerUnit"] = Kilogram };
        await MustAsync(SellerClient, "products", new JsonObject
        {
            ["code"] = _mark, ["name"] = "甲苯", ["baseUnit"] = "milligram", ["contents"] = new JsonArray(contents),
        });
        await MustAsync(SellerClient, "sites", Site(_mark));
        await MustAsync(BuyerClient, "sites", Site(_mark + "B"));
        JsonObject opening = Movement("STOCK", Buyer, 10_000, null);
        opening.Remove("counterparty");
        opening.Remove("purchasePermit");
        opening.Remove("payment");
        opening["site"] = _mark;
        await MustAsync(SellerClient, "openings", opening);
    }

    private static JsonObject Site(string code) =>
        new() { ["code"] = code, ["name"] = "试验库", ["kind"] = "warehouse", ["region"] = "150823" };

    private static async Task MustAsync(HttpClient client, string path, JsonObject body)
    {
        using HttpResponseMessage answer = await PostAsync(client, path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, JsonObject body) =>
        client.PostAsJsonAsync($"/api/{path}", body, Cancellation);

    private static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
