using System.Net;
using System.Text.Json.Nodes;
using Traceability.Db;
using Traceability.Domain.Ledger;

namespace Traceability.Api.Tests.Storage;

/// <summary>Sums, lists, books and exports of the stock say the same, and nobody reads another's.</summary>
public sealed class StockSumTests(Town town) : IClassFixture<Town>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("site")]
    [InlineData("product")]
    [InlineData("lot")]
    public async Task Sums_tie_to_the_ledger_and_each_is_of_one_unit(string by)
    {
        using HttpClient client = await town.SignedInAsync("operator");
        long onHand = 0;
        string next = "";
        do
        {
            JsonNode page = JsonNode.Parse(await client.GetStringAsync(
                new Uri($"/api/stock/sums?by={by}&product=ACETONE&limit=7{next}", UriKind.Relative), Cancellation))!;
            foreach (JsonNode? row in page["items"]!.AsArray())
            {
                Assert.Equal("milligram", (string)row!["unit"]!);
                onHand += (long)row["onHand"]!;
            }

            next = page["next"] is { } after ? $"&after={after}" : "";
        }
        while (next.Length > 0);
        using TraceabilityDb db = town.Db();
        long ledger = (
            from a in db.Accounts
            where a.Kind == AccountKind.OnHand && db.Organisations.Any(
                o => o.Id == a.Owner && o.Code == "91150823MA0P10021X")
                && db.Lots.Any(l => l.Id == a.Commodity && db.Products.Any(
                    p => p.Id == l.Product && p.Code == "ACETONE"))
            join e in db.LedgerEntries on new { Account = a.Id, Seq = a.Entries } equals new { e.Account, e.Seq }
            select e.After).Sum();
        Assert.True(ledger > 0);
        Assert.Equal(ledger, onHand);
    }

    [Fact]
    public async Task The_export_has_the_rows_of_the_list_under_the_same_filter()
    {
        using HttpClient client = await town.SignedInAsync("operator");
        JsonNode page = JsonNode.Parse(await client.GetStringAsync(
            new Uri("/api/stock?product=KMNO4&state=on-hand&limit=200", UriKind.Relative), Cancellation))!;
        string csv = await client.GetStringAsync(
            new Uri("/api/stock.csv?product=KMNO4&state=on-hand", UriKind.Relative), Cancellation);
        string[] lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(page["items"]!.AsArray().Count + 1, lines.Length);
        Assert.All(lines[1..], l => Assert.StartsWith("KMNO4,", l, StringComparison.Ordinal));
        using HttpResponseMessage workbook = await client.GetAsync(
            new Uri("/api/stock.xlsx?product=KMNO4", UriKind.Relative), Cancellation);
        Assert.Equal("PK"u8.ToArray(), (await workbook.Content.ReadAsByteArrayAsync(Cancellation))[..2]);
    }

    [Fact]
    public async Task The_book_of_another_unit_is_not_exported()
    {
        long account;
        using (TraceabilityDb db = town.Db())
        {
            account = db.Accounts.First(a => a.Kind == AccountKind.OnHand && db.Organisations.Any(
                o => o.Id == a.Owner && o.Code == "91150823MA0P10021X")).Id.Value;
        }

        using HttpClient stranger = await town.SignedInAsync("hospital");
        using HttpClient owner = await town.SignedInAsync("operator");
        Uri book = new($"/api/accounts/{account}/book.xlsx", UriKind.Relative);
        Uri site = new("/api/stock/book.xlsx?site=T-STORE&product=ACETONE&month=2026-11-01", UriKind.Relative);
        foreach (Uri address in new[] { book, site })
        {
            using HttpResponseMessage refused = await stranger.GetAsync(address, Cancellation);
            using HttpResponseMessage given = await owner.GetAsync(address, Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
            Assert.Equal(HttpStatusCode.OK, given.StatusCode);
        }
    }
}
