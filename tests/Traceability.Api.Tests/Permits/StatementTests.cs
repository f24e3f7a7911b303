using System.Net;
using System.Text.Json.Nodes;
using MiniExcelLibs;

namespace Traceability.Api.Tests.Permits;

/// <summary>核销单: the permit written off against what really moved.</summary>
public sealed class StatementTests(Town town) : IClassFixture<Town>
{
    private const long Kilogram = 1_000_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_shows_granted_reserved_used_and_left_with_each_movement()
    {
        using Dealing deal = await TradedAsync();
        JsonNode line = Assert.Single((await ReadAsync(deal.BuyerClient, deal.Number))["lines"]!.AsArray())!;
        long Of(string field) => (long)line[field]! / Kilogram;
        Assert.Equal(
            (100, 40, 30, 0, 30),
            (Of("granted"), Of("reserved"), Of("used"), Of("forfeited"), Of("available")));
        Assert.Equal(
            [("ORDER", 40L), ("LATER", 30L)],
            line["book"]!.AsArray().Skip(1).Select(Entry));
        Assert.StartsWith("grant:", (string)line["book"]![0]!["requestId"]!, StringComparison.Ordinal);
        Assert.Equal([("SENT", 30L), ("CAME", 30L)], line["movements"]!.AsArray().Select(Entry));

        static (string Id, long Kilograms) Entry(JsonNode? entry) =>
            (((string)entry!["requestId"]!).Split('-')[1], (long)entry["units"]! / Kilogram);
    }

    [Fact]
    public async Task The_workbook_says_the_same_in_kilograms()
    {
        using Dealing deal = await TradedAsync();
        using MemoryStream workbook = new(await deal.BuyerClient.GetByteArrayAsync(
            Path(deal.Number + "/statement.xlsx"), Cancellation));
        IDictionary<string, object> row = Assert.Single(
            workbook.Query(useHeaderRow: true, sheetName: "核销").Cast<IDictionary<string, object>>());
        Assert.Equal((deal.Number, "kg", 100d, 30d), (row["证号"], row["单位"], row["许可数量"], row["已核销"]));
        Assert.Equal(2, workbook.Query(useHeaderRow: true, sheetName: "明细").Count());
        Assert.Equal(3, workbook.Query(useHeaderRow: true, sheetName: "许可簿").Count());
    }

    [Fact]
    public async Task Holder_and_police_read_it_and_the_seller_does_not()
    {
        using Dealing deal = await TradedAsync();
        (HttpClient Client, HttpStatusCode Expected)[] readers =
        [
            (deal.BuyerClient, HttpStatusCode.OK), (deal.Police, HttpStatusCode.OK),
            (deal.SellerClient, HttpStatusCode.NotFound),
        ];
        foreach ((HttpClient client, HttpStatusCode expected) in readers)
        {
            using HttpResponseMessage answer = await client.GetAsync(Path(deal.Number + "/statement"), Cancellation);
            Assert.Equal(expected, answer.StatusCode);
        }
    }

    /// <summary>100 kg granted; 40 ordered, of which 30 came; another 30 ordered.</summary>
    private async Task<Dealing> TradedAsync()
    {
        Dealing deal = await Dealing.OfAsync(town);
        await deal.GrantAsync(deal.Paper(100));
        await DoneAsync(deal.OrderAsync("ORDER", 40));
        await DoneAsync(deal.DispatchAsync("SENT", "ORDER", 30));
        await DoneAsync(deal.ReceiveAsync("CAME", "SENT", 30));
        await DoneAsync(deal.OrderAsync("LATER", 30));
        return deal;
    }

    private static async Task DoneAsync(Task<HttpResponseMessage> sent)
    {
        using HttpResponseMessage answer = await sent;
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static Uri Path(string tail) => new("/api/permits/" + tail, UriKind.Relative);

    private static async Task<JsonNode> ReadAsync(HttpClient client, string number) =>
        JsonNode.Parse(await client.GetStringAsync(Path(number + "/statement"), Cancellation))!;
}
