using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SkiaSharp;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Catalogue;
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
