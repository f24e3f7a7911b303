using SkiaSharp;

namespace Traceability.Api.Features.Traces.Dossier;

/// <summary>A table that goes on from page to page, with its head on each.</summary>
internal static class DossierTable
{
    private const float TextSize = 2.9f;
    private const float LineHeight = 4.1f;
    private const float CellGap = 1.6f;

    /// <param name="columns">Headings, each with its part of the width.</param>
    /// <returns>What to draw on each page.</returns>
    public static IEnumerable<Action<SKCanvas>> Pages(
        string title, IReadOnlyList<(string Heading, float Part)> columns, IReadOnlyList<string[]> rows, SKRect room,
        PaperInk ink)
    {
        int at = 0;
        do
        {
            int first = at;
            float y = room.Top + 14;
            using SKFont font = ink.Font(TextSize);
            while (at < rows.Count)
            {
                float height = HeightOf(rows[at], columns, font, room.Width);
                if (y + height > room.Bottom && at > first) break;
                y += height;
                at++;
            }

            int last = at;
            yield return page => Draw(page, first == 0 ? title : $"{title}（续）", columns, rows, (first, last), room,
                ink);
        }
        while (at < rows.Count);
    }

    private static void Draw(
        SKCanvas page, string title, IReadOnlyList<(string Heading, float Part)> columns, IReadOnlyList<string[]> rows,
        (int First, int Last) part, SKRect room, PaperInk ink)
    {
        using SKFont heading = ink.Font(4.2f, isBold: true);
        using SKFont bold = ink.Font(TextSize, isBold: true);
        using SKFont font = ink.Font(TextSize);
        page.DrawText(title, room.Left, room.Top + 4, heading, ink.Black);
        float y = room.Top + 8;
        y = Row(page, [.. columns.Select(c => c.Heading)], columns, room, y, bold, ink);
        for (int i = part.First; i < part.Last; i++) y = Row(page, rows[i], columns, room, y, font, ink);
    }

    private static float Row(
        SKCanvas page, string[] cells, IReadOnlyList<(string Heading, float Part)> columns, SKRect room, float top,
        SKFont font, PaperInk ink)
    {
        float x = room.Left;
        for (int c = 0; c < cells.Length; c++)
        {
            float width = columns[c].Part * room.Width;
            float y = top;
            foreach (string line in PaperInk.Broken(cells[c], font, width - CellGap))
            {
                page.DrawText(line, x, y + TextSize + 0.4f, font, ink.Black);
                y += LineHeight;
            }

            x += width;
        }

        float bottom = top + HeightOf(cells, columns, font, room.Width);
        page.DrawLine(room.Left, bottom - 0.4f, room.Right, bottom - 0.4f, ink.Rule);
        return bottom;
    }

    private static float HeightOf(
        string[] cells, IReadOnlyList<(string Heading, float Part)> columns, SKFont font, float width) =>
        (cells.Select((cell, c) => PaperInk.Broken(cell, font, (columns[c].Part * width) - CellGap).Count()).Max()
            * LineHeight) + 1.2f;
}
