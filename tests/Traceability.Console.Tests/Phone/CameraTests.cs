using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SkiaSharp;
using Traceability.Db;

namespace Traceability.Console.Tests.Phone;

/// <summary>Scanning with the camera of a phone: Chromium is given a film of a label instead.</summary>
public sealed class CameraTests(Office office)
{
    private const int Width = 640;
    private const int Height = 480;
    private const int Frames = 10;

    [Fact]
    public async Task A_label_before_the_camera_is_read_without_the_browsers_help_and_counts_once()
    {
        await using Visitor clerk = await office.OpenAsync("machine");
        string code = OwnPackage();
        IAPIResponse label = await clerk.Page.Context.APIRequest.GetAsync(
            $"{office.Address}/api/packages/{Uri.EscapeDataString(code)}/label.png");
        string film = Path.Combine(Path.GetTempPath(), $"label-{Environment.ProcessId}.y4m");
        await File.WriteAllBytesAsync(film, Film(await label.BodyAsync()), TestContext.Current.CancellationToken);
        try
        {
            await using IBrowser browser = await office.LaunchAsync(
                "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
                $"--use-file-for-fake-video-capture={film}");
            await using Visitor visitor = await Visitor.OpenAsync(
                browser, office.Address, "machine", ScreenSize.Phone, "zh-CN");
            Assert.Equal(200, await visitor.GoAsync("/scan"));
            Assert.False(await visitor.Page.EvaluateAsync<bool>("'BarcodeDetector' in globalThis"));
            int before = Scans(code);
            await visitor.Page.ClickAsync("[data-camera-open]");
            await visitor.Page.WaitForSelectorAsync(".entry.sent");
            Assert.Contains("标签真实", await visitor.Page.TextContentAsync(".entry.sent"), StringComparison.Ordinal);
            await visitor.Page.WaitForTimeoutAsync(1_000);
            Assert.Equal(before + 1, Scans(code));
            await visitor.PictureAsync("scan-camera");
            await visitor.Page.ClickAsync("[data-camera-close]");
            await visitor.FitsEveryoneAsync();
            await visitor.Page.ClickAsync(".entry.sent a");
            await visitor.Page.WaitForSelectorAsync(".verdict");
            await visitor.FitsEveryoneAsync();
            await visitor.PictureAsync("scan-result");
        }
        finally
        {
            File.Delete(film);
        }
    }

    [Fact]
    public async Task Without_a_camera_the_page_says_what_to_do_and_a_typed_code_goes_on()
    {
        await using Visitor visitor = await office.OpenAsync("machine", ScreenSize.Phone);
        await visitor.GoAsync("/scan");
        await visitor.Page.ClickAsync("[data-camera-open]");
        await visitor.Page.WaitForSelectorAsync("[data-camera-says]:text-matches('没有可用的相机|没有相机权限')");
        await visitor.Page.FillAsync("#f-code", OwnPackage());
        await visitor.Page.PressAsync("#f-code", "Enter");
        await visitor.Page.WaitForSelectorAsync(".entry.sent");
        Assert.Contains("编码在册", await visitor.Page.TextContentAsync(".entry.sent"), StringComparison.Ordinal);
    }

    private string OwnPackage()
    {
        using TraceabilityDb db = office.Db();
        return (
            from user in db.Users
            where user.UserName == "machine"
            join package in db.Packages on user.Organisation equals package.IssuedBy
            orderby package.Id
            select package.Code).First();
    }

    private int Scans(string code)
    {
        using TraceabilityDb db = office.Db();
        return db.Scans.AsNoTracking().Count(s => s.Code == code);
    }

    /// <summary>YUV4MPEG2: the label on a white ground, the same picture again and again.</summary>
    private static byte[] Film(byte[] png)
    {
        using SKBitmap label = SKBitmap.Decode(png);
        int side = Height - 60;
        byte[] light = new byte[Width * Height];
        Array.Fill(light, (byte)235);
        for (int y = 0; y < side; y++)
        {
            for (int x = 0; x < side; x++)
            {
                SKColor seen = label.GetPixel(x * label.Width / side, y * label.Height / side);
                light[((y + 30) * Width) + x + ((Width - side) / 2)] = (byte)(seen.Red > 127 ? 235 : 16);
            }
        }

        byte[] grey = new byte[Width * Height / 2];
        Array.Fill(grey, (byte)128);
        using MemoryStream film = new();
        film.Write("YUV4MPEG2 W640 H480 F10:1 Ip A1:1 C420mpeg2\n"u8);
        for (int i = 0; i < Frames; i++)
        {
            film.Write("FRAME\n"u8);
            film.Write(light);
            film.Write(grey);
        }

        return film.ToArray();
    }
}
