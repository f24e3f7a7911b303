using QRCoder;
using SkiaSharp;

namespace Traceability.Api.Features.Labels;

/// <summary>Draws labels on pages: the code as vectors beside what a person reads.</summary>
internal sealed class LabelSheet(LabelLayout layout, SKTypeface face)
{
    private const float PointsPerMillimetre = 72f / 25.4f;
    private const float LargestText = 4.5f;
    private const float SmallestText = 1.3f;
    private const float NameFactor = 1.2f;
    private const float ShrinkMost = 0.7f;
    private const float Padding = 1.2f;
    private const float LineFactor = 1.28f;
    private const int PictureWidth = 794;

    /// <param name="start">The first free place on the first sheet, counted from 0.</param>
    public void Write(IReadOnlyList<LabelFace> labels, int start, Stream output)
    {
        using SKManagedWStream stream = new(output);
        using SKDocument document = SKDocument.CreatePdf(stream);
        for (int next = 0; next < labels.Count;)
        {
            using SKCanvas page = document.BeginPage(
                layout.PageWidth * PointsPerMillimetre, layout.PageHeight * PointsPerMillimetre);
            page.Scale(PointsPerMillimetre);
            for (int place = next == 0 ? start : 0; place < layout.PerPage && next < labels.Count; place++, next++)
            {
                (float x, float y) = layout.PlaceOf(place);
                page.Save();
                page.Translate(x, y);
                Draw(page, labels[next]);
                page.Restore();
            }

            document.EndPage();
        }

        document.Close();
    }

    /// <summary>
    /// The first page as a picture to look at before paper is used. Its codes are crossed out: nobody sticks a picture
    /// of a label on a drum.
    /// </summary>
    public byte[] Picture(IReadOnlyList<LabelFace> labels, int start)
    {
        float scale = PictureWidth / layout.PageWidth;
        using SKSurface surface = SKSurface.Create(
            new SKImageInfo(PictureWidth, (int)(layout.PageHeight * scale)));
        SKCanvas page = surface.Canvas;
        page.Clear(SKColors.White);
        page.Scale(scale);
        for (int place = 0; place < layout.PerPage; place++)
        {
            (float x, float y) = layout.PlaceOf(place);
            page.Save();
            page.Translate(x, y);
            if (place >= start && place - start < labels.Count) DrawPreview(page, labels[place - start]);
            DrawEdge(page, isUsed: place < start);
            page.Restore();
        }

        using SKImage shot = surface.Snapshot();
        using SKData data = shot.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private void DrawPreview(SKCanvas page, LabelFace label)
    {
        Draw(page, label);
        using SKPaint band = new() { Color = SKColors.White, StrokeWidth = layout.QrSide / 4 };
        float top = (layout.Height - layout.QrSide) / 2;
        page.Save();
        page.ClipRect(SKRect.Create(0, top, layout.QrSide, layout.QrSide));
        page.DrawLine(0, top + layout.QrSide, layout.QrSide, top, band);
        page.DrawLine(0, top, layout.QrSide, top + layout.QrSide, band);
        page.Restore();
    }

    /// <summary>Where the knife goes; what was used before is hatched.</summary>
    private void DrawEdge(SKCanvas page, bool isUsed)
    {
        using SKPaint edge = new() { Color = SKColors.LightGray, StrokeWidth = 0.3f, IsStroke = true };
        page.DrawRect(0, 0, layout.Width, layout.Height, edge);
        if (!isUsed) return;
        for (float x = 4; x < layout.Width; x += 4) page.DrawLine(x - 4, layout.Height, x, 0, edge);
    }

    private void Draw(SKCanvas page, LabelFace label)
    {
        float top = (layout.Height - layout.QrSide) / 2;
        QrInk.Draw(
            page, label.Address, layout.QrSide < 25 ? QRCodeGenerator.ECCLevel.L : QRCodeGenerator.ECCLevel.M, 0, top,
            layout.QrSide);
        float left = layout.QrSide + (Padding / 2);
        float width = layout.Width - left - Padding;
        string[] lines =
        [
            label.Product, label.Control, label.Hazard.Length > 0 ? $"危险：{label.Hazard}" : "",
            label.Lot.Length > 0 ? $"批号 {label.Lot}" : "", label.Quantity, label.Code,
            layout.Height > 40 ? label.Issuer : "", label.IssuerCode,
        ];
        DrawText(page, [.. lines.Where(l => l.Length > 0)], left, width);
    }

    /// <summary>
    /// As large as the lines fit the label's height together; the first, the name, is a little larger.
    /// </summary>
    private void DrawText(SKCanvas page, IReadOnlyList<string> lines, float left, float width)
    {
        float room = layout.Height - (2 * Padding);
        List<Line> set = [];
        for (float size = LargestText; size > SmallestText; size -= 0.1f)
        {
            set = [.. lines.SelectMany((l, i) => Set(l, i == 0 ? size * NameFactor : size, width, i == 0))];
            if (set.Sum(l => l.Size * LineFactor) <= room) break;
        }

        using SKPaint ink = new() { Color = SKColors.Black, IsAntialias = true };
        float y = (layout.Height - set.Sum(l => l.Size * LineFactor)) / 2;
        foreach (Line line in set)
        {
            using SKFont font = Font(line.Size, line.IsName);
            page.DrawText(line.Text, left, y + line.Size, font, ink);
            y += line.Size * LineFactor;
        }
    }

    /// <summary>A line a little too long is set smaller; a longer one is broken, at a blank if it can be.</summary>
    private IEnumerable<Line> Set(string text, float size, float width, bool isName)
    {
        using SKFont font = Font(size, isName);
        float fits = width / font.MeasureText(text);
        if (fits >= 1) return [new Line(text, size, isName)];
        if (fits >= ShrinkMost) return [new Line(text, size * fits, isName)];
        int cut = Math.Max(1, font.BreakText(text, width));
        int blank = text.LastIndexOf(' ', cut - 1);
        if (blank > 0) cut = blank;
        return [new Line(text[..cut], size, isName), .. Set(text[cut..].TrimStart(), size, width, isName)];
    }

    /// <summary>Lengths are millimetres here: whole-pixel metrics would tear the letters apart.</summary>
    private SKFont Font(float size, bool isName) => new(face, size)
    {
        Embolden = isName, Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None,
    };

    private readonly record struct Line(string Text, float Size, bool IsName);
}
