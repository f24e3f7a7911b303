using SkiaSharp;
using Traceability.Api.Features.Traces.Picture;

namespace Traceability.Api.Features.Traces.Dossier;

/// <summary>The picture on paper: the same places as on the screen, hatched where something is wrong.</summary>
internal static class DossierPicture
{
    private const float LetterSize = 12.5f;
    private const float LineHeight = 18;

    /// <summary>A box larger than this would look like a poster.</summary>
    private const float ScaleMost = 0.24f;

    /// <summary>Smaller than this, the letters cannot be read on paper: the picture goes on on the next page.</summary>
    private const float ScaleReadable = 0.15f;

    private const int PagesMost = 8;

    /// <summary>Millimetres for a pixel of the screen.</summary>
    public static float ScaleOf(PictureLayout layout, SKRect room)
    {
        float high = Math.Min(ScaleMost, room.Height / (float)layout.Height);
        float wide = room.Width / (float)layout.Width;
        bool mayGoOn = layout.Width * ScaleReadable <= room.Width * PagesMost;
        return Math.Min(high, mayGoOn ? Math.Max(wide, ScaleReadable) : wide);
    }

    public static bool IsReadable(PictureLayout layout, SKRect room) => ScaleOf(layout, room) >= ScaleReadable - 0.02f;

    /// <summary>Whole layers on each page.</summary>
    public static int PagesOf(PictureLayout layout, SKRect room)
    {
        int layers = layout.Nodes.Count == 0 ? 1 : layout.Nodes.Max(n => n.Layer) + 1;
        return (layers + LayersOn(layout, room) - 1) / LayersOn(layout, room);
    }

    /// <param name="part">0 for the first page of the picture.</param>
    public static void Draw(SKCanvas page, PictureLayout layout, SKRect room, int part, PaperInk ink)
    {
        float scale = ScaleOf(layout, room);
        page.Save();
        page.ClipRect(room);
        page.Translate(room.Left, room.Top);
        page.Scale(scale);
        page.Translate(-part * LayersOn(layout, room) * (float)PictureLayout.LayerWidth, 0);
        using SKFont font = ink.Font(LetterSize);
        using SKFont bold = ink.Font(LetterSize, isBold: true);
        foreach (PlacedEdge edge in layout.Edges) DrawEdge(page, edge, font, ink);
        foreach (PlacedNode node in layout.Nodes) DrawNode(page, node, font, bold, ink);
        page.Restore();
    }

    private static int LayersOn(PictureLayout layout, SKRect room) => layout.Width * ScaleOf(layout,
        room) <= room.Width + 1
        ? int.MaxValue / 2 : Math.Max(1, (int)(room.Width / ScaleOf(layout, room) / PictureLayout.LayerWidth));

    private static void DrawEdge(SKCanvas page, PlacedEdge edge, SKFont font, PaperInk ink)
    {
        using SKPath path = new();
        path.MoveTo(At(edge.Points[0]));
        for (int i = 1; i < edge.Points.Count; i++)
        {
            (SKPoint from, SKPoint to) = (At(edge.Points[i - 1]), At(edge.Points[i]));
            float half = (to.X - from.X) / 2;
            if (i % 2 == 0) path.LineTo(to);
            else path.CubicTo(from.X + half, from.Y, to.X - half, to.Y, to.X, to.Y);
        }

        bool isWrong = edge.Edge.Mark is not null;
        using SKPaint line = new()
        {
            Style = SKPaintStyle.Stroke,
            IsAntialias = true,
            StrokeWidth = isWrong ? Math.Max((float)edge.Width, 4) : (float)edge.Width,
            Color = isWrong ? new SKColor(0xB3, 0x26, 0x1E)
                : edge.Edge.IsAsked ? new SKColor(0x5F, 0x88, 0xBD) : new SKColor(0xB0, 0xB8, 0xC2),
        };
        using SKPathEffect? hatch = isWrong ? SKPathEffect.CreateDash([6, 4], 0)
            : edge.Edge.IsVisible ? null : SKPathEffect.CreateDash([2, 5], 0);
        line.PathEffect = hatch;
        page.DrawPath(path, line);
        string number = PictureText.Number(edge.Edge)
            + (edge.Edge.Mark is { } mark ? $" {PictureText.Mark(mark)}" : "");
        page.DrawText(number, (float)edge.Label.X - (font.MeasureText(number) / 2), (float)edge.Label.Y - 3, font,
            ink.Black);
    }

    private static void DrawNode(SKCanvas page, PlacedNode placed, SKFont font, SKFont bold, PaperInk ink)
    {
        (float x, float y) = ((float)placed.X, (float)placed.Y);
        using SKPaint fill = new()
        {
            Color = placed.Node.Sample is { IsVisible: false } ? new SKColor(0xE7, 0xEA, 0xEE) : SKColors.White,
        };
        using SKPaint edge = new()
        {
            Style = SKPaintStyle.Stroke,
            IsAntialias = true,
            StrokeWidth = placed.Node.IsAsked ? 2.5f : 1.2f,
            Color = placed.Node.IsAsked ? new SKColor(0x1E, 0x5A, 0xA8) : new SKColor(0x79, 0x83, 0x8F),
        };
        if (placed.Node.Form == PictureNodeForm.Joint)
        {
            page.DrawCircle(x + 13, y + 13, 11, fill);
            page.DrawCircle(x + 13, y + 13, 11, edge);
            return;
        }

        SKRect box = SKRect.Create(x, y, (float)placed.Width, (float)placed.Height);
        if (placed.Node.Members.Count > 1)
        {
            SKRect under = box;
            under.Offset(5, 5);
            page.DrawRoundRect(under, 4, 4, fill);
            page.DrawRoundRect(under, 4, 4, edge);
        }

        page.DrawRoundRect(box, 4, 4, fill);
        page.DrawRoundRect(box, 4, 4, edge);
        IReadOnlyList<string> lines = PictureText.Lines(placed.Node);
        for (int i = 0; i < lines.Count; i++)
        {
            page.DrawText(
                PictureText.Fit(lines[i]), x + 10, y + 19 + (i * LineHeight), i == 0 ? bold : font, ink.Black);
        }
    }

    private static SKPoint At((double X, double Y) point) => new((float)point.X, (float)point.Y);
}
