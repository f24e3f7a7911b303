using System.Diagnostics;
using System.Globalization;

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
