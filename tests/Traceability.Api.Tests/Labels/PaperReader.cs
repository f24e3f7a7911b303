using System.Diagnostics;
using System.Globalization;
using SkiaSharp;
using Traceability.Testing;

namespace Traceability.Api.Tests.Labels;

/// <summary>A printer and a hand scanner: the real rasteriser and the real barcode reader.</summary>
internal static class PaperReader
{
    private const string Reader = "/usr/bin/zbarimg";
    private const string Rasteriser = "/usr/bin/pdftoppm";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static void SkipWhenMissing()
    {
        Assert.SkipUnless(File.Exists(Reader), "No zbarimg: install zbar-tools.");
        Assert.SkipUnless(File.Exists(Rasteriser), "No pdftoppm: install poppler-utils.");
    }

    /// <returns>The pages as PNG files, in order.</returns>
    public static async Task<string[]> RasteriseAsync(string pdf, int dpi)
    {
        await RunAsync(Rasteriser, "-r", dpi.ToString(CultureInfo.InvariantCulture), "-png", pdf, pdf);
        return [.. Directory.GetFiles(Path.GetDirectoryName(pdf)!, Path.GetFileName(pdf) + "-*.png").Order()];
    }

    public static async Task<List<string>> ReadAsync(string file) =>
    [
        .. (await RunAsync(Reader, "--nodbus", "--raw", "-q", file))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    ];

    /// <summary>
    /// A scanner takes many pictures a second, no two alike: about one signature in some thousands falls on the dots
    /// of a coarse page so that the reader needs a second look, a little turned.
    /// </summary>
    public static async Task<string> ScanAsync(string picture)
    {
        List<string> read = await ReadAsync(picture);
        if (read.Count == 0) read = await ReadAsync(Turned(picture, 1));
        return Assert.Single(read);
    }

    /// <summary>The picture turned by so many degrees, on white.</summary>
    public static string Turned(string page, float degrees)
    {
        using SKBitmap flat = SKBitmap.Decode(page);
        using SKSurface surface = SKSurface.Create(new SKImageInfo(flat.Width + 400, flat.Height + 400));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.RotateDegrees(degrees, flat.Width / 2f, flat.Height / 2f);
        using SKImage image = SKImage.FromBitmap(flat);
        surface.Canvas.DrawImage(image, 200, 200, new SKSamplingOptions(SKFilterMode.Linear));
        using SKImage shot = surface.Snapshot();
        using SKData data = shot.Encode(SKEncodedImageFormat.Png, 100);
        string file = ProcessFolder.NewPath(".png");
        File.WriteAllBytes(file, data.ToArray());
        return file;
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        string text = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return text;
    }
}
