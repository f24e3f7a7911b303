using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using QRCoder;
using SkiaSharp;
using Traceability.Api.Features.Labels;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Catalogue;
using Traceability.Testing;

namespace Traceability.Api.Tests.Labels;

/// <summary>A printed sheet is read back by a real barcode reader, at the resolution of real printers.</summary>
public sealed class SheetTests(Town town) : IClassFixture<Town>
{
    private const float ToleranceMillimetres = 0.5f;
    private const int QuietModules = 4;
    private const string Producer = "91150823MA0P100133";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> LayoutsAndResolutions()
    {
        TheoryData<string, int> data = [];
        foreach (LabelLayout layout in LabelLayout.All)
        {
            data.Add(layout.Name, 203);
            data.Add(layout.Name, 300);
        }

        return data;
    }

    [Theory, MemberData(nameof(LayoutsAndResolutions))]
    public async Task Every_code_of_a_printed_sheet_is_read_and_stands_in_its_place(string name, int dpi)
    {
        LabelLayout layout = LabelLayout.Find(name)!;
        string[] codes = Codes(Math.Max(2, layout.PerPage - 1));
        // The first label of the sheet was used before.
        int start = layout.PerPage > 1 ? 2 : 1;
        string[] pages = await PaperReader.RasteriseAsync(await PrintAsync(name, codes, start), dpi);
        for (int i = 0; i < codes.Length; i++)
        {
            int place = layout.PerPage == 1 ? 0 : i + start - 1;
            using SKBitmap page = SKBitmap.Decode(pages[layout.PerPage == 1 ? i : 0]);
            string text = await PaperReader.ScanAsync(Cut(page, layout, place, dpi));
            Assert.Equal(codes[i], CodeOf(text));
            AssertStands(page, layout, place, text, dpi);
        }
    }

    [Theory]
    [InlineData("a4-24", 150, 0f)]
    [InlineData("a4-24-70x37", 150, 0f)]
    [InlineData("a4-8", 150, 0f)]
    [InlineData("a4-65", 300, 5f)]
    [InlineData("a4-24", 300, 5f)]
    public async Task A_sheet_is_read_at_half_its_size_and_when_it_lies_askew(string name, int dpi, float degrees)
    {
        LabelLayout layout = LabelLayout.Find(name)!;
        string[] codes = Codes(8);
        string sheet = Assert.Single(await PaperReader.RasteriseAsync(await PrintAsync(name, codes, 1), dpi));
        using SKBitmap page = SKBitmap.Decode(sheet);
        for (int i = 0; i < codes.Length; i++)
        {
            string label = Cut(page, layout, i, dpi);
            string text = await PaperReader.ScanAsync(degrees == 0 ? label : PaperReader.Turned(label, degrees));
            Assert.Equal(codes[i], CodeOf(text));
        }
    }

    [Theory]
    [InlineData("a3-1", 1, "layout")]
    [InlineData("a4-8", 9, "start")]
    [InlineData("a4-8", 0, "start")]
    public async Task What_cannot_be_printed_is_said_with_its_field(string layout, int start, string field)
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Police));
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/labels/sheets", new { codes = Codes(1), layout, start }, Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"\"{field}\"", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_prints_labels_of_packages_that_are_not_his_to_see()
    {
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Carrier));
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/labels/sheets", new { codes = (string[])["01095204126066272109999999"], layout = "a4-8" },
            Cancellation);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_label_that_was_printed_is_printed_again_only_with_a_reason_and_both_prints_are_kept()
    {
        PaperReader.SkipWhenMissing();
        using HttpClient client = await town.SignedInAsync("machine");
        string code;
        using (TraceabilityDb db = town.Db())
        {
            code = db.Packages.Where(p => db.Organisations.Any(o => o.Id == p.IssuedBy && o.Code == Producer))
                .Where(p => !db.PrintedLabels.Any(l => l.Package == p.Id))
                .OrderByDescending(p => p.Id).Select(p => p.Code).First();
        }

        Assert.Equal(HttpStatusCode.OK, (await OrderAsync(client, code, null)).Status);
        (HttpStatusCode refused, string why) = await OrderAsync(client, code, "  ");
        Assert.Equal(HttpStatusCode.BadRequest, refused);
        Assert.Contains("\"reason\"", why, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await OrderAsync(client, code, "标签破损")).Status);
        using TraceabilityDb books = town.Db();
        string?[] reasons =
        [
            .. from l in books.PrintedLabels
               join p in books.Packages on l.Package equals p.Id
               where p.Code == code
               join print in books.LabelPrints on l.Print equals print.Id
               orderby print.Id
               select print.Reason,
        ];
        Assert.Equal([null, "标签破损"], reasons);
    }

    [Fact]
    public void Every_sheet_fits_its_paper()
    {
        foreach (LabelLayout layout in LabelLayout.All)
        {
            (float x, float y) = layout.PlaceOf(layout.PerPage - 1);
            Assert.True(x + layout.Width <= layout.PageWidth + ToleranceMillimetres, layout.Name);
            Assert.True(y + layout.Height <= layout.PageHeight + ToleranceMillimetres, layout.Name);
            Assert.True(layout.QrSide <= Math.Min(layout.Width, layout.Height), layout.Name);
        }
    }

    private static async Task<(HttpStatusCode Status, string Text)> OrderAsync(
        HttpClient client, string code, string? reason)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/labels/sheets", new { codes = (string[])[code], layout = "roll-50x30", reason }, Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private string[] Codes(int count)
    {
        using TraceabilityDb db = town.Db();
        string[] codes = [.. db.Packages.Where(p => p.Lot != null).OrderBy(p => p.Id).Select(p => p.Code).Take(count)];
        Assert.Equal(count, codes.Length);
        return codes;
    }

    private async Task<string> PrintAsync(string layout, string[] codes, int start)
    {
        PaperReader.SkipWhenMissing();
        using HttpClient client = await town.SignedInAsync(town.UserIn(Roles.Police));
        using HttpResponseMessage answer = await client.PostAsJsonAsync(
            "/api/labels/sheets", new { codes, layout, start, reason = "试印" }, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        string file = ProcessFolder.NewPath(".pdf");
        await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync(Cancellation), Cancellation);
        return file;
    }

    /// <summary>The code's first dark module is where the layout puts it.</summary>
    private static void AssertStands(SKBitmap page, LabelLayout layout, int place, string text, int dpi)
    {
        float pixels = dpi / 25.4f;
        (float x, float y) = layout.PlaceOf(place);
        using QRCodeGenerator generator = new();
        using QRCodeData code = generator.CreateQrCode(
            text, layout.QrSide < 25 ? QRCodeGenerator.ECCLevel.L : QRCodeGenerator.ECCLevel.M);
        float quiet = QuietModules * layout.QrSide / code.ModuleMatrix.Count;
        float top = y + ((layout.Height - layout.QrSide) / 2);
        int left = (int)(x * pixels);
        int upper = (int)(top * pixels);
        int middle = (int)((top + quiet + 1) * pixels);
        int firstX = left;
        while (page.GetPixel(firstX, middle).Red > 128) firstX++;
        int firstY = upper;
        int across = (int)((x + quiet + 1) * pixels);
        while (page.GetPixel(across, firstY).Red > 128) firstY++;
        Assert.InRange((firstX / pixels) - (x + quiet), -ToleranceMillimetres, ToleranceMillimetres);
        Assert.InRange((firstY / pixels) - (top + quiet), -ToleranceMillimetres, ToleranceMillimetres);
    }

    /// <summary>One label alone, as a scanner sees it.</summary>
    private static string Cut(SKBitmap page, LabelLayout layout, int place, int dpi)
    {
        float pixels = dpi / 25.4f;
        (float x, float y) = layout.PlaceOf(place);
        SKRect area = SKRect.Create(x * pixels, y * pixels, layout.Width * pixels, layout.Height * pixels);
        SKRectI cell = SKRectI.Truncate(area);
        using SKBitmap label = new();
        Assert.True(page.ExtractSubset(label, cell));
        using SKData data = label.Encode(SKEncodedImageFormat.Png, 100);
        string file = ProcessFolder.NewPath(".png");
        File.WriteAllBytes(file, data.ToArray());
        return file;
    }

    private static string CodeOf(string text) => LabelLink.Parse(text).TryGet(out LabelLink link, out _)
        ? link.Code.Value
        : text;
}
