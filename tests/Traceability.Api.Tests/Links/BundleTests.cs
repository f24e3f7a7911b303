using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Traceability.Api.Tests.Links;

/// <summary>数据包 over HTTP: a unit sends its movements, and whoever may see books fetches them.</summary>
public sealed class BundleTests(Town town) : IClassFixture<Town>
{
    private const string Own = "91150823MA0P10021X";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_export_holds_what_its_owner_may_see_and_no_more_and_its_hash_is_true()
    {
        using HttpClient machine = await MachineClients.OpenAsync(town, "operator", "bundle.read");
        (JsonNode done, byte[] zip) = await ExportAsync(machine);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(zip)), (string)done["hash"]!);
        string units = Table(zip, "organisations.csv");
        Assert.Equal(2, units.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(Own, units, StringComparison.Ordinal);
        string[] movements = Table(zip, "movements.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((long)done["rows"]!, movements.Length - 1);
        Assert.All(movements.Skip(1), row => Assert.Contains(Own, row, StringComparison.Ordinal));
        using HttpClient other = await MachineClients.OpenAsync(town, "police", "bundle.read");
        using HttpResponseMessage foreign = await other.GetAsync(
            new Uri($"/api/bundles/exports/{done["number"]}/bundle.zip", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        (JsonNode region, _) = await ExportAsync(other);
        Assert.True((long)region["rows"]! > (long)done["rows"]!);
    }

    [Fact]
    public async Task Of_a_bundle_that_is_sent_own_rows_pass_the_gate_and_foreign_ones_are_refused()
    {
        using HttpClient machine = await MachineClients.OpenAsync(town, "operator", "bundle.write");
        string now = DateTimeOffset.UtcNow.AddMinutes(-5)
            .ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        string rows = "id,kind,occurred_at,uscc,site,product,lot,quantity,unit\r\n"
            + $"LINK-1,consumption,{now},91150823MA0P100133,S-X,ACET,L1,1,kg\r\n"
            + $"LINK-2,seizure,{now},{Own},S-X,ACET,L1,1,kg\r\n"
            + $"LINK-3,consumption,{now},{Own},NO-SUCH-SITE,ACET,L1,1,kg\r\n";
        JsonNode run = await SendAsync(machine, rows);
        for (int i = 0; i < 100 && (string)run["state"]! is "waiting" or "running"; i++)
        {
            await Task.Delay(200, Cancellation);
            run = await ReadAsync(machine, $"/api/bundles/imports/{run["id"]}");
        }

        Assert.Equal("finished", (string)run["state"]!);
        string refused = await machine.GetStringAsync(
            new Uri($"/api/bundles/imports/{run["id"]}/refused.csv", UriKind.Relative), Cancellation);
        Assert.Contains("只能报送本单位的业务", refused, StringComparison.Ordinal);
        Assert.Contains("主管机关登记", refused, StringComparison.Ordinal);
        Assert.Contains("LINK-3", refused, StringComparison.Ordinal);
        using HttpClient reader = await MachineClients.OpenAsync(town, "operator", "bundle.read");
        using HttpResponseMessage denied = await PostAsync(reader, rows);
        Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
    }

    private static async Task<(JsonNode Done, byte[] Zip)> ExportAsync(HttpClient client)
    {
        using HttpResponseMessage asked = await client.PostAsync(
            new Uri("/api/bundles/exports/", UriKind.Relative), null, Cancellation);
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        JsonNode run = JsonNode.Parse(await asked.Content.ReadAsStringAsync(Cancellation))!;
        string path = $"/api/bundles/exports/{run["number"]}";
        for (int i = 0; i < 200 && (string)run["state"]! is "waiting" or "running"; i++)
        {
            await Task.Delay(200, Cancellation);
            run = await ReadAsync(client, path);
        }

        Assert.Equal("ready", (string)run["state"]!);
        return (run, await client.GetByteArrayAsync(new Uri($"{path}/bundle.zip", UriKind.Relative), Cancellation));
    }

    private static async Task<JsonNode> SendAsync(HttpClient client, string rows)
    {
        using HttpResponseMessage answer = await PostAsync(client, rows);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string rows)
    {
        using MemoryStream zip = new();
        using (ZipArchive archive = new(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream table = archive.CreateEntry("movements.csv").Open();
            table.Write(Encoding.UTF8.GetBytes(rows));
        }

        using MultipartFormDataContent form = new();
        using ByteArrayContent file = new(zip.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        form.Add(file, "file", "books.zip");
        return await client.PostAsync(new Uri("/api/bundles/imports", UriKind.Relative), form, Cancellation);
    }

    private static string Table(byte[] zip, string name)
    {
        using ZipArchive archive = new(new MemoryStream(zip));
        using StreamReader reader = new(archive.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static async Task<JsonNode> ReadAsync(HttpClient client, string path) => JsonNode.Parse(
        await client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation))!;
}
