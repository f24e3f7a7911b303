using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Traceability.Api.Security;

namespace Traceability.Api.Tests.Exchange;

/// <summary>Books come in and go out over HTTP: an administrator's work, behind the counter.</summary>
public sealed class ImportOverHttpTests(Town town) : IClassFixture<Town>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bundle_is_taken_in_judged_or_imported_and_its_tables_are_there_to_read()
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Administrator));
        byte[] bundle = Bundle("HTTP-1", "100");
        JsonNode dry = await EndAsync(client, await SendAsync(client, bundle, "?dryRun=true"));
        Assert.Equal(("finished", 1, 1), (
            (string?)dry["state"], (int)dry["rowsAccepted"]!, (int)dry["rowsRefused"]!));
        JsonNode real = await EndAsync(client, await SendAsync(client, bundle, ""));
        Assert.Equal(("finished", 1, 1, 0), (
            (string?)real["state"], (int)real["rowsAccepted"]!, (int)real["rowsRefused"]!, (int)real["rowsKnown"]!));
        string refused = await client.GetStringAsync($"/api/books/imports/{real["id"]}/refused.csv", Cancellation);
        Assert.Contains("movements.csv,2,HTTP-1-B,", refused, StringComparison.Ordinal);
        string balances = await client.GetStringAsync($"/api/books/imports/{real["id"]}/balances.csv", Cancellation);
        Assert.Contains("HTTP-1,ACETONE,-100000000,100000000,", balances, StringComparison.Ordinal);
        JsonNode again = await EndAsync(client, await SendAsync(client, bundle, ""));
        Assert.Equal((0, 1), ((int)again["rowsAccepted"]!, (int)again["rowsKnown"]!));
    }

    [Fact]
    public async Task A_file_that_is_no_bundle_ends_as_failed_with_the_reason()
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Administrator));
        JsonNode broken = await EndAsync(client, await SendAsync(client, [0x50, 0x4B, 3, 4, 9, 9], ""));
        Assert.Equal("failed", (string?)broken["state"]);
        Assert.Contains("zip", (string?)broken["failure"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_out_is_a_whole_zip_with_every_table()
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Administrator));
        byte[] bytes = await client.GetByteArrayAsync(new Uri("/api/books/export", UriKind.Relative), Cancellation);
        using ZipArchive zip = new(new MemoryStream(bytes));
        Assert.Equal(
            [
                "movements.csv", "organisations.csv", "permits.csv", "persons.csv", "products.csv", "scans.csv",
                "sites.csv",
            ],
            zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Roles.Operator)]
    [InlineData(Roles.Police)]
    [InlineData(Roles.Committee)]
    public async Task Nobody_but_an_administrator_brings_books_in_or_out(string role)
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(role));
        using HttpResponseMessage export = await client.GetAsync(
            new Uri("/api/books/export", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, export.StatusCode);
        using HttpResponseMessage import = await client.PostAsync(
            new Uri("/api/books/imports", UriKind.Relative), Form(Bundle("HTTP-2", "1")), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, import.StatusCode);
    }

    [Fact]
    public async Task A_mapping_profile_is_kept_with_its_version_and_nonsense_is_not()
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Administrator));
        JsonNode shipped = (await client.GetFromJsonAsync<JsonNode>("/api/books/profiles/ledger-zh", Cancellation))!;
        using HttpResponseMessage kept = await client.PutAsJsonAsync(
            "/api/books/profiles/mine", shipped["definition"], Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
        JsonNode mine = (await client.GetFromJsonAsync<JsonNode>("/api/books/profiles/mine", Cancellation))!;
        Assert.Equal(1, (int)mine["version"]!);
        using HttpResponseMessage nonsense = await client.PutAsJsonAsync(
            "/api/books/profiles/mine", new { layout = "Nonsense" }, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.StatusCode);
    }

    /// <summary>Acetone of the demo's producer: one opening, and a use of more than there is.</summary>
    private static byte[] Bundle(string lot, string kilograms)
    {
        using MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (StreamWriter table = new(zip.CreateEntry("movements.csv").Open(), Encoding.UTF8))
        {
            table.Write(
                $"""
                id,kind,occurred_at,uscc,site,product,lot,quantity,unit
                {lot}-A,opening,2026-01-05,91150823MA0P100133,P-DRUM,ACETONE,{lot},{kilograms},kg
                {lot}-B,consumption,2026-01-06,91150823MA0P100133,P-DRUM,ACETONE,{lot},900000,kg
                """);
        }

        return bytes.ToArray();
    }

    private static MultipartFormDataContent Form(byte[] file) =>
        new() { { new ByteArrayContent(file), "file", "books.zip" } };

    private static async Task<Uri> SendAsync(HttpClient client, byte[] file, string query)
    {
        using MultipartFormDataContent form = Form(file);
        using HttpResponseMessage answer = await client.PostAsync(
            new Uri("/api/books/imports" + query, UriKind.Relative), form, Cancellation);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return answer.Headers.Location!;
    }

    private static async Task<JsonNode> EndAsync(HttpClient client, Uri import)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(Patience);
        while (true)
        {
            JsonNode run = (await client.GetFromJsonAsync<JsonNode>(import, limit.Token))!;
            if ((string?)run["state"] is not ("waiting" or "running")) return run;
            await Task.Delay(200, limit.Token);
        }
    }
}
