using SkiaSharp;
using Traceability.Api.Features.Traces.Dossier;
using Traceability.Domain;

namespace Traceability.Api.Features.Inspections;

/// <summary>Draws the 现场检查记录 on A4: what stands in the record, every page with source, hash and number.</summary>
internal sealed class InspectionSheet(SKTypeface face)
{
    private const float PointsPerMillimetre = 72f / 25.4f;
    private const float Width = 210;
    private const float Height = 297;
    private const float Left = 28;
    private const float Right = 26;
    private const float Top = 37;
    private const float Bottom = 35;
    private const float LineHeight = 6.4f;
    private const float TextSize = 4.2f;

    private static float Room => Width - Left - Right;

    public void Write(InspectionDetail detail, DateTime now, SKWStream output)
    {
        using PaperInk ink = new(face);
        using SKFont text = ink.Font(TextSize);
        using SKFont bold = ink.Font(TextSize, isBold: true);
        List<(string Text, bool IsHeading)> lines = [];
        foreach ((string line, bool isHeading) in InspectionLines.Of(detail))
            lines.AddRange(PaperInk.Broken(line, isHeading ? bold : text, Room).Select(part => (part, isHeading)));
        const float titleRoom = 22;
        int first = (int)((Height - Top - Bottom - titleRoom) / LineHeight);
        int others = (int)((Height - Top - Bottom) / LineHeight);
        int pages = lines.Count <= first ? 1 : 1 + ((lines.Count - first + others - 1) / others);
        using SKDocument document = SKDocument.CreatePdf(output);
        for (int page = 0, at = 0; page < pages; page++)
        {
            using SKCanvas canvas = document.BeginPage(Width * PointsPerMillimetre, Height * PointsPerMillimetre);
            canvas.Scale(PointsPerMillimetre);
            float y = Top;
            if (page == 0) y = DrawTitle(canvas, detail, ink) + titleRoom - 12;
            for (int i = 0; i < (page == 0 ? first : others) && at < lines.Count; i++, at++)
            {
                canvas.DrawText(lines[at].Text, Left, y + TextSize, lines[at].IsHeading ? bold : text, ink.Black);
                y += LineHeight;
            }

            DrawFoot(canvas, detail, now, page + 1, pages, ink);
            document.EndPage();
        }

        document.Close();
    }

    private static float DrawTitle(SKCanvas page, InspectionDetail detail, PaperInk ink)
    {
        using SKFont title = ink.Font(7.8f, isBold: true);
        using SKFont small = ink.Font(3.6f);
        const string name = "现场检查记录";
        page.DrawText(name, (Width - title.MeasureText(name)) / 2, Top + 2, title, ink.Black);
        string number = $"编号：检查〔{detail.Inspection.Number}〕　第 {detail.Seals[^1].Version} 版";
        page.DrawText(number, Width - Right - small.MeasureText(number), Top + 9, small, ink.Black);
        return Top + 2;
    }

    private static void DrawFoot(
        SKCanvas page, InspectionDetail detail, DateTime now, int number, int count, PaperInk ink)
    {
        using SKFont font = ink.Font(2.8f);
        float y = Height - Bottom + 12;
        page.DrawLine(Left, y - 5, Width - Right, y - 5, ink.Rule);
        page.DrawText(
            $"来源：易制毒化学品和精麻药品追溯系统　制印 {ChinaTime.Show(now)}（北京时间）", Left, y, font, ink.Grey);
        page.DrawText(
            $"第 {detail.Seals[^1].Version} 版封存 SHA-256 {detail.Seals[^1].Hash}；其后的答复、附件不在该版内",
            Left, y + 4.5f, font, ink.Grey);
        string pageNumber = $"第 {number} 页，共 {count} 页";
        page.DrawText(pageNumber, Width - Right - font.MeasureText(pageNumber), y, font, ink.Grey);
    }
}
