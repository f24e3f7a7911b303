using QRCoder;
using SkiaSharp;

namespace Traceability.Api.Features.Labels;

/// <summary>Draws a QR code as vectors. Runs of dark modules in a row are one rectangle.</summary>
internal static class QrInk
{
    /// <param name="x">Left, in the canvas's own units; the quiet zone is inside the square.</param>
    public static void Draw(
        SKCanvas page, string address, QRCodeGenerator.ECCLevel level, float x, float y, float side)
    {
        using QRCodeGenerator generator = new();
        using QRCodeData code = generator.CreateQrCode(address, level);
        int modules = code.ModuleMatrix.Count;
        float module = side / modules;
        using SKPath dark = new();
        for (int row = 0; row < modules; row++)
        {
            for (int column = 0; column < modules; column++)
            {
                if (!code.ModuleMatrix[row][column]) continue;
                int end = column;
                while (end < modules && code.ModuleMatrix[row][end]) end++;
                dark.AddRect(SKRect.Create(
                    x + (column * module), y + (row * module), (end - column) * module, module));
                column = end;
            }
        }

        using SKPaint ink = new() { Color = SKColors.Black, IsAntialias = false };
        page.DrawPath(dark, ink);
    }
}
