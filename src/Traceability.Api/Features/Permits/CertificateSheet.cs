using QRCoder;
using SkiaSharp;
using Traceability.Api.Features.Labels;

namespace Traceability.Api.Features.Permits;

/// <summary>Draws a certificate on A4, in millimetres: title, rows, the code and what it is for.</summary>
internal sealed class CertificateSheet(SKTypeface face)
{
    private const float PointsPerMillimetre = 72f / 25.4f;
    private const float Width = 210;
    private const float Height = 297;
    private const float Margin = 25;
    private const float NameWidth = 38;
    private const float TextSize = 4.2f;
    private const float LineHeight = 6.4f;
    private const float QrSide = 42;
    private const float VoidSize = 34;
    private const string Hint = "扫描二维码核验本证真伪和当前状态";

    public void Write(CertificateFace certificate, SKWStream output)
    {
        using SKDocument document = SKDocument.CreatePdf(output);
        using SKCanvas page = document.BeginPage(Width * PointsPerMillimetre, Height * PointsPerMillimetre);
        page.Scale(PointsPerMillimetre);
        using SKPaint ink = new() { Color = SKColors.Black, IsAntialias = true };
        using SKPaint rule = new() { Color = SKColors.Gray, StrokeWidth = 0.2f, IsAntialias = true };
        float y = DrawTitle(page, certificate.Title, ink);
        foreach ((string name, string value) in certificate.Rows) y = DrawRow(page, name, value, y, ink, rule);
        float top = Height - Margin - QrSide - LineHeight;
        QrInk.Draw(
            page, certificate.Address, QRCodeGenerator.ECCLevel.M, Width - Margin - QrSide, top, QrSide);
        using SKFont small = Font(3.4f);
        page.DrawText(Hint, Width - Margin - small.MeasureText(Hint), top + QrSide + 4, small, ink);
        if (certificate.Void is { } mark) DrawVoid(page, mark);
        document.EndPage();
        document.Close();
    }

    /// <summary>A long title is broken; each line stands in the middle.</summary>
    private float DrawTitle(SKCanvas page, string title, SKPaint ink)
    {
        using SKFont font = Font(8);
        font.Embolden = true;
        float y = Margin + 12;
        foreach (string line in Broken(title, font, Width - (2 * Margin)))
        {
            page.DrawText(line, (Width - font.MeasureText(line)) / 2, y, font, ink);
            y += 12;
        }

        return y + 4;
    }

    private float DrawRow(SKCanvas page, string name, string value, float y, SKPaint ink, SKPaint rule)
    {
        using SKFont font = Font(TextSize);
        float left = Margin + NameWidth;
        page.DrawText(name, Margin, y + TextSize, font, ink);
        foreach (string line in Broken(value, font, Width - Margin - left))
        {
            page.DrawText(line, left, y + TextSize, font, ink);
            y += LineHeight;
        }

        page.DrawLine(Margin, y + 0.6f, Width - Margin, y + 0.6f, rule);
        return y + 3;
    }

    private void DrawVoid(SKCanvas page, string mark)
    {
        using SKFont font = Font(VoidSize);
        using SKPaint pale = new() { Color = new SKColor(0xB3, 0x26, 0x1E, 0x60), IsAntialias = true };
        page.Save();
        page.RotateDegrees(-30, Width / 2, Height / 2);
        page.DrawText(mark, (Width - font.MeasureText(mark)) / 2, Height / 2, font, pale);
        page.Restore();
    }

    private static IEnumerable<string> Broken(string text, SKFont font, float width)
    {
        while (text.Length > 0 && font.MeasureText(text) > width)
        {
            int cut = Math.Max(1, font.BreakText(text, width));
            yield return text[..cut];
            text = text[cut..];
        }

        yield return text;
    }

    /// <summary>Lengths are millimetres here: whole-pixel metrics would tear the letters apart.</summary>
    private SKFont Font(float size) =>
        new(face, size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
}
