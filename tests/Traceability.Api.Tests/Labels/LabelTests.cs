using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SkiaSharp;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Ledger;
using Traceability.Domain;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;
using Traceability.Testing;

namespace Traceability.Api.Tests.Labels;

/// <summary>
/// The printed code is read back by a real barcode reader, also small and askew; a forged one is recognised.
/// </summary>
public sealed class LabelTests(Town town) : IClassFixture<Town>
{
    private const string Reader = "/usr/bin/zbarimg";
    private const int LabelsRead = 12;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1f, 0f)]
    [InlineData(0.5f, 0f)]
    [InlineData(1f, 5f)]
    public async Task Every_label_is_read_back_by_a_barcode_reader(float scale, float degrees)
    {
        Assert.SkipUnless(File.Exists(Reader), "zbarimg (zbar-tools) is not installed");
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Police));
        foreach (string code in Codes())
        {
            byte[] png = await client.GetByteArrayAsync(new Uri($"/api/packages/{code}/label.png", UriKind.Relative),
                Cancellation);
            string read = await ReadAsync(Distorted(png, scale, degrees));
            // A scanner looks more than once, never at quite the same angle.
            if (read.Length == 0) read = await ReadAsync(Distorted(png, scale, degrees + 1));
            Assert.True(LabelLink.Parse(read).TryGet(out LabelLink link, out _), read);
            Assert.Equal(code, link.Code.Value);
            Assert.NotNull(link.Signature);
        }
    }

    [Fact]
    public async Task A_stranger_learns_only_whether_the_label_is_genuine()
    {
        string code = Codes()[0];
        using HttpClient police = await town.SignedInAsync(town.UserIn(Roles.Police));
        string address = await AddressAsync(police, code);
        using HttpClient stranger = town.App.CreateClient();
        string genuine = WebUtility.HtmlDecode(await stranger.GetStringAsync(new Uri(address, UriKind.Relative),
            Cancellation));
        Assert.Contains("标签真实", genuine, StringComparison.Ordinal);
        using TraceabilityDb db = town.Db();
        Assert.All(db.Organisations.Select(o => o.Name).ToList(), name =>
            Assert.DoesNotContain(name, genuine, StringComparison.Ordinal));

        int at = address.IndexOf("s=", StringComparison.Ordinal) + 4;
        string forged = address[..at] + (address[at] == 'A' ? 'B' : 'A') + address[(at + 1)..];
        string page = WebUtility.HtmlDecode(await stranger.GetStringAsync(new Uri(forged, UriKind.Relative),
            Cancellation));
        Assert.Contains("伪造", page, StringComparison.Ordinal);
        string english = Regex.Match(page, "href=\"([^\"]+)\" lang=\"en\"").Groups[1].Value;
        Assert.Contains("Forged label", await stranger.GetStringAsync(new Uri(english, UriKind.Relative),
            Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_is_recorded_with_place_and_verdict()
    {
        string code = Codes()[0];
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Police));
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/scans", new { code, latitude = "40.737", longitude = "108.652" }, Cancellation);
        JsonNode scan = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal(("unsigned", true), ((string)scan["verdict"]!, (bool)scan["isKnown"]!));
        using TraceabilityDb db = town.Db();
        Assert.Contains(db.Scans, s => s.Code == code && s.LatitudeMicrodegrees == 40_737_000);
    }

    [Fact]
    public async Task A_recalled_lot_tells_every_stranger_who_scans_it_until_the_recall_is_lifted()
    {
        (string code, string product, string lot) = LotOf("AC2O");
        using HttpClient emergency = await town.SignedInAsync(town.UserIn(Roles.EmergencyManagement));
        using HttpClient trader = await town.SignedInAsync("operator");
        using HttpClient stranger = town.App.CreateClient();
        object recall = new { product, lot, reason = "含量不合格<b>" };
        using HttpResponseMessage refused = await trader.PostAsJsonAsync("/api/recalls", recall, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using HttpResponseMessage made = await emergency.PostAsJsonAsync("/api/recalls", recall, Cancellation);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        string page = await stranger.GetStringAsync(new Uri($"/p/{code}", UriKind.Relative), Cancellation);
        Assert.Contains("已召回", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);

        using HttpResponseMessage lifted = await emergency.PostAsJsonAsync(
            made.Headers.Location + "/lift", new { reason = "复检合格" }, Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, lifted.StatusCode);
        page = await stranger.GetStringAsync(new Uri($"/p/{code}", UriKind.Relative), Cancellation);
        Assert.DoesNotContain("已召回", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    private (string Code, string Product, string Lot) LotOf(string product)
    {
        using TraceabilityDb db = town.Db();
        var found = (
            from p in db.Packages
            join l in db.Lots on p.Lot equals l.Id
            join x in db.Products on l.Product equals x.Id
            where x.Code == product
            orderby p.Id
            select new { p.Code, l.Number }).First();
        return (found.Code, product, found.Number);
    }

    [Fact]
    public async Task One_label_read_at_two_places_too_far_apart_warns_at_once_and_raises_one_alert()
    {
        (string code, int latitude, int longitude) = StoredPackage();
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Police));
        DateTimeOffset at = DateTimeOffset.UtcNow.AddHours(-2);
        Assert.Null((string?)(await ScanAsync(client, code, at, latitude, longitude))["warning"]);
        JsonNode far = await ScanAsync(client, code, at.AddMinutes(30), latitude + 8_000_000, longitude);
        Assert.NotNull((string?)far["warning"]);
        JsonNode again = await ScanAsync(client, code, at.AddMinutes(60), latitude, longitude);
        Assert.NotNull((string?)again["warning"]);
        using TraceabilityDb db = town.Db();
        Assert.Single(db.Alerts, a => a.Rule == "D-001" && a.Subject == $"package:{code}");
    }

    private static async Task<JsonNode> ScanAsync(
        HttpClient client, string code, DateTimeOffset at, int latitude, int longitude)
    {
        static string Degrees(int micro) => (micro / 1_000_000m).ToString(CultureInfo.InvariantCulture);
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/scans", new { code, at, latitude = Degrees(latitude), longitude = Degrees(longitude) }, Cancellation);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!;
    }

    /// <summary>A package on a shelf, never scanned, and where the shelf is.</summary>
    private (string Code, int Latitude, int Longitude) StoredPackage()
    {
        using TraceabilityDb db = town.Db();
        var stored = (
            from held in db.Accounts.Where(a => a.Kind == AccountKind.OnHand && a.Package != null).WithBalance(db)
            where held.Balance > 0
            join p in db.Packages on held.Account.Package equals (Id<Package>?)p.Id
            where p.Parent == null && !db.Scans.Any(s => s.Code == p.Code)
            orderby p.Id
            select new { p.Code, held.Account.Holder }).First();
        Site site = db.Sites.AsEnumerable().Single(s => s.Id.Value == stored.Holder);
        return (stored.Code, site.LatitudeMicrodegrees!.Value, site.LongitudeMicrodegrees!.Value);
    }

    private string[] Codes()
    {
        using TraceabilityDb db = town.Db();
        return [.. db.Packages.Where(p => p.Lot != null).OrderBy(p => p.Id).Select(p => p.Code).Take(LabelsRead)];
    }

    private static async Task<string> AddressAsync(HttpClient client, string code)
    {
        byte[] png = await client.GetByteArrayAsync(new Uri($"/api/packages/{code}/label.png", UriKind.Relative),
            Cancellation);
        Assert.SkipUnless(File.Exists(Reader), "zbarimg (zbar-tools) is not installed");
        return new Uri(await ReadAsync(png)).PathAndQuery;
    }

    private static byte[] Distorted(byte[] png, float scale, float degrees)
    {
        using SKBitmap label = SKBitmap.Decode(png);
        int side = (int)(label.Width * scale * 1.2f);
        using SKSurface surface = SKSurface.Create(new SKImageInfo(side, side));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.RotateDegrees(degrees, side / 2f, side / 2f);
        surface.Canvas.Translate(side * 0.08f, side * 0.08f);
        surface.Canvas.Scale(scale);
        using SKImage image = SKImage.FromBitmap(label);
        surface.Canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using SKImage shot = surface.Snapshot();
        using SKData data = shot.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static async Task<string> ReadAsync(byte[] png)
    {
        string file = ProcessFolder.NewPath(".png");
        await File.WriteAllBytesAsync(file, png, Cancellation);
        using Process reader = Process.Start(new ProcessStartInfo(Reader, ["--nodbus", "--raw", "-q", file])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        string text = await reader.StandardOutput.ReadToEndAsync(Cancellation);
        await reader.WaitForExitAsync(Cancellation);
        return text.Trim();
    }
}
