using SkiaSharp;

namespace Traceability.Api.Features.Traces.Dossier;

/// <summary>Letters and lines of the dossier, in millimetres.</summary>
internal sealed class PaperInk(SKTypeface face) : IDisposable
{
    public SKPaint Black { get; } = new() { Color = SKColors.Black, IsAntialias = true };

    public SKPaint Grey { get; } = new() { Color = new SKColor(0x5B, 0x66, 0x75), IsAntialias = true };

    public SKPaint Rule { get; } = new()
    {
        Color = new SKColor(0x79, 0x83, 0x8F), StrokeWidth = 0.2f, IsAntialias = true, Style = SKPaintStyle.Stroke,
    };

    /// <summary>Lengths are millimetres: whole-pixel metrics would tear the letters apart.</summary>
    public SKFont Font(float size, bool isBold = false) =>
        new(face, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None, Embolden = isBold };

    /// <summary>Cuts a text into lines that fit.</summary>
    public static IEnumerable<string> Broken(string text, SKFont font, float width)
    {
        foreach (string part in text.Split('\n'))
        {
            string left = part;
            while (left.Length > 0 && font.MeasureText(left) > width)
            {
                int cut = Math.Max(1, font.BreakText(left, width));
                // Rather between words than in the middle of a number.
                int space = left.LastIndexOf(' ', cut - 1);
                if (space > cut / 2) cut = space + 1;
                yield return left[..cut];
                left = left[cut..];
            }

            yield return left;
        }
    }

    public void Dispose()
    {
        Black.Dispose();
        Grey.Dispose();
        Rule.Dispose();
    }
}
