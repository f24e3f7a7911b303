using System.Globalization;
using SkiaSharp;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Traces.Picture;
using Traceability.Domain;

namespace Traceability.Api.Features.Traces.Dossier;

/// <summary>Draws the dossier on A4 across: picture, persons, flows; every page with source, time, hash and
/// number.</summary>
internal sealed class DossierSheet(SKTypeface face)
{
    private const float PointsPerMillimetre = 72f / 25.4f;
    private const float Width = 297;
    private const float Height = 210;
    private const float Margin = 16;
    private const float FootHeight = 12;
    private const float HeadHeight = 32;

    private static readonly (string Heading, float Part)[] PersonColumns =
    [
        ("序", 0.03f), ("时间", 0.11f), ("业务", 0.06f), ("货物", 0.19f), ("单位和法定代表人", 0.25f), ("交出人", 0.05f),
        ("接收人", 0.05f), ("承运、驾驶员、车辆", 0.12f), ("许可证和批准机关", 0.14f),
    ];

    private static readonly (string Heading, float Part)[] FlowColumns =
    [
        ("业务", 0.08f), ("从", 0.2f), ("到", 0.2f), ("数量", 0.15f), ("时间", 0.16f), ("问题", 0.21f),
    ];

    internal static SKRect Room => new(Margin, Margin, Width - Margin, Height - Margin - FootHeight);

    private static SKRect PictureRoom => new(Margin, Margin + HeadHeight, Width - Margin, Height - Margin - FootHeight);

    public void Write(DossierFace paper, SKWStream output)
    {
        using PaperInk ink = new(face);
        List<Action<SKCanvas>> pages =
        [
            .. Enumerable.Range(0, DossierPicture.PagesOf(paper.Layout, PictureRoom))
                .Select(part => (Action<SKCanvas>)(page => DrawPicture(page, paper, part, ink))),
            .. DossierTable.Pages("责任倒查", PersonColumns, Persons(paper), Room, ink),
            .. DossierTable.Pages("流向表（与图相同）", FlowColumns, Flows(paper), Room, ink),
        ];
        using SKDocument document = SKDocument.CreatePdf(output);
        for (int i = 0; i < pages.Count; i++)
        {
            using SKCanvas page = BeginPage(document);
            pages[i](page);
            DrawFoot(page, paper.At, paper.Hash, i + 1, pages.Count, ink);
            document.EndPage();
        }

        document.Close();
    }

    private static void DrawPicture(SKCanvas page, DossierFace paper, int part, PaperInk ink)
    {
        if (part == 0) DrawHead(page, paper, ink);
        DossierPicture.Draw(page, paper.Layout, PictureRoom, part, ink);
        using SKFont small = ink.Font(3);
        int parts = DossierPicture.PagesOf(paper.Layout, PictureRoom);
        string note = DossierPicture.IsReadable(paper.Layout, PictureRoom) ? "" : "　图幅过大，字迹以后附流向表为准";
        if (parts > 1 || note.Length > 0)
            page.DrawText($"图 {part + 1} / {parts}{note}", Margin, PictureRoom.Bottom + 3, small, ink.Grey);
    }

    private static void DrawHead(SKCanvas page, DossierFace paper, PaperInk ink)
    {
        using SKFont title = ink.Font(7, isBold: true);
        using SKFont text = ink.Font(3.4f);
        page.DrawText($"追溯卷宗　{paper.Dossier.Title}", Margin, Margin + 6, title, ink.Black);
        TraceQuestion asked = paper.Dossier.Question;
        string way = asked.Direction switch { "back" => "只查来源", "forward" => "只查去向", _ => "来源和去向" };
        int hidden = paper.Dossier.Graph.Edges.Where(e => !e.IsVisible).Select(e => e.Movement).Distinct().Count();
        string[] lines =
        [
            $"范围：{way}；{paper.Layout.Nodes.Count} 个节点，{paper.Layout.Edges.Count} 条流向，{paper.Dossier.Steps.Count} 笔业务"
                + (hidden > 0 ? $"，另有 {hidden} 笔不在出具单位权限内" : ""),
            $"出具：{paper.Unit}　{paper.By}　{ChinaTime.Show(paper.At)}（北京时间）　最近日封："
                + (paper.Dossier.SealedDay is { } day
                    ? $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} {paper.Dossier.DaySeal![..16]}…"
                        : "尚无"),
            .. paper.Dossier.Graph.Cuts.Select(c => $"注意：{TraceWords.Of(c)}"),
        ];
        float y = Margin + 13;
        foreach (string line in lines)
        {
            page.DrawText(line, Margin, y, text, ink.Black);
            y += 5;
        }
    }

    /// <summary>A page that is drawn on in millimetres.</summary>
    internal static SKCanvas BeginPage(SKDocument document)
    {
        SKCanvas page = document.BeginPage(Width * PointsPerMillimetre, Height * PointsPerMillimetre);
        page.Scale(PointsPerMillimetre);
        return page;
    }

    internal static void DrawFoot(SKCanvas page, DateTime at, string hash, int number, int count, PaperInk ink)
    {
        using SKFont font = ink.Font(2.8f);
        float y = Height - Margin;
        page.DrawLine(Margin, y - 5, Width - Margin, y - 5, ink.Rule);
        page.DrawText(
            $"来源：易制毒化学品和精麻药品追溯系统　{ChinaTime.Show(at)}　SHA-256 {hash}", Margin, y, font, ink.Grey);
        string pageNumber = $"第 {number} 页，共 {count} 页";
        page.DrawText(pageNumber, Width - Margin - font.MeasureText(pageNumber), y, font, ink.Grey);
    }

    private static IReadOnlyList<string[]> Persons(DossierFace paper) =>
    [
        .. paper.Dossier.Steps.Select(s => new[]
        {
            s.Number.ToString(CultureInfo.InvariantCulture), ChinaTime.Show(s.OccurredAt), Words.Of(s.Kind),
            string.Join('\n', s.Goods),
            TraceWords.Answering(s.Organisation)
                + (s.Counterparty is null ? "" : "\n" + TraceWords.Answering(s.Counterparty)),
            s.HandedOverBy ?? "—", s.TakenOverBy ?? "—",
            Joined(s.Carrier?.Name, s.Driver, s.Vehicle),
            Joined(s.PurchasePermit, s.PurchaseIssuer, s.TransportPermit, s.TransportIssuer),
        }),
    ];

    private static IReadOnlyList<string[]> Flows(DossierFace paper)
    {
        Dictionary<string, PictureNode> nodes = paper.Layout.Nodes.ToDictionary(n => n.Node.Key, n => n.Node);
        ILookup<string, PictureEdge> from = paper.Layout.Edges.ToLookup(e => e.Edge.From, e => e.Edge);
        return
        [
            .. paper.Layout.Nodes.SelectMany(n => from[n.Node.Key]).Select(e => new[]
            {
                PictureText.Kinds(e), PictureText.Name(nodes[e.From]), PictureText.Name(nodes[e.To]),
                PictureText.Number(e), PictureText.Days(e),
                e.Mark is { } mark ? $"{PictureText.Mark(mark)} {mark.Why}" : "—",
            }),
        ];
    }

    private static string Joined(params string?[] parts) =>
        string.Join('\n', parts.Where(p => !string.IsNullOrEmpty(p)).DefaultIfEmpty("—"));
}
