using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Traceability.Api.Tests.Applications;
using Traceability.Db;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Tests.Counts;

/// <summary>A count that was made without network comes later and says of which sheet it is.</summary>
public sealed partial class OfflineCountTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_count_of_the_sheet_that_still_stands_is_recorded_once_however_often_it_is_sent()
    {
        using HttpClient clerk = await town.SignedInAsync("operator");
        string store = await StoreAsync(clerk);
        string mark = await MarkAsync(clerk, store);
        JsonObject count = Count(store, "49");
        await Counter.ReadAsync(SendAsync(clerk, count, mark), HttpStatusCode.Created);
        // The count itself has changed the books; sent again it is the same count all the same.
        await Counter.ReadAsync(SendAsync(clerk, count, mark), HttpStatusCode.OK);
        using TraceabilityDb db = town.Db();
        Assert.Equal(1, db.Movements.Count(m => m.Kind == MovementKind.StockCount
            && db.Sites.Any(s => s.Id == m.Site && s.Code == store)));
    }

    [Fact]
    public async Task A_count_of_a_sheet_whose_books_have_changed_is_not_recorded_and_says_what_to_do()
    {
        using HttpClient clerk = await town.SignedInAsync("operator");
        string store = await StoreAsync(clerk);
        string mark = await MarkAsync(clerk, store);
        await Counter.ReadAsync(SendAsync(clerk, Count(store, "50"), mark), HttpStatusCode.Created);
        await Counter.ReadAsync(SendAsync(clerk, Count(store, "48"), null), HttpStatusCode.Created);
        JsonNode refused = await Counter.ReadAsync(
            SendAsync(clerk, Count(store, "49"), mark), HttpStatusCode.Conflict);
        Assert.Contains("再核对", (string)refused["title"]!, StringComparison.Ordinal);
        using TraceabilityDb db = town.Db();
        Assert.Equal(2, db.Movements.Count(m => m.Kind == MovementKind.StockCount
            && db.Sites.Any(s => s.Id == m.Site && s.Code == store)));
        Assert.NotEqual(mark, await MarkAsync(clerk, store));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient clerk, JsonObject count, string? sheet) =>
        clerk.PostAsJsonAsync(
            sheet is null ? "/api/stock-counts" : $"/api/stock-counts?sheet={sheet}&product=&lot=", count,
            Cancellation);

    private static JsonObject Count(string store, string kilograms) => new()
    {
        ["requestId"] = $"device-{RandomNumberGenerator.GetHexString(16)}",
        ["occurredAt"] = DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture), ["site"] = store,
        ["items"] = new JsonArray(new JsonObject
        {
            ["product"] = store, ["lot"] = "L1", ["quantity"] = kilograms, ["unit"] = "kg",
        }),
    };

    /// <summary>As the page of the sheet gives it to the phone.</summary>
    private static async Task<string> MarkAsync(HttpClient clerk, string store)
    {
        string page = await clerk.GetStringAsync(
            new Uri($"/counts/walk/sheet?site={store}", UriKind.Relative), Cancellation);
        return Mark().Match(page).Groups[1].Value is { Length: > 0 } mark ? mark
            : throw new InvalidOperationException(page);
    }

    /// <summary>A store with 50 kg in bulk of goods that no rule concerns.</summary>
    private static async Task<string> StoreAsync(HttpClient clerk)
    {
        string code = "OFF-" + RandomNumberGenerator.GetHexString(8);
        await Counter.ReadAsync(
            clerk.PostAsJsonAsync(
                "/api/sites", new { code, name = "试验库", kind = "warehouse", region = "150823" }, Cancellation),
            HttpStatusCode.Created);
        await Counter.ReadAsync(
            clerk.PostAsJsonAsync("/api/products", new { code, name = "试验溶剂", baseUnit = "milligram" }, Cancellation),
            HttpStatusCode.Created);
        JsonObject opening = Count(code, "50");
        await Counter.ReadAsync(clerk.PostAsJsonAsync("/api/openings", opening, Cancellation), HttpStatusCode.Created);
        return code;
    }

    [GeneratedRegex("data-sheet=\"([0-9a-f]{64})\"")]
    private static partial Regex Mark();
}
