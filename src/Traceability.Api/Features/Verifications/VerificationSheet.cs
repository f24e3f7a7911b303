using System.Globalization;
using SkiaSharp;
using Traceability.Api.Features.Parties;
using Traceability.Api.Features.Records;
using Traceability.Api.Features.Traces.Dossier;
using Traceability.Domain;

namespace Traceability.Api.Features.Verifications;

/// <summary>Draws the sealed record on A4: facts, checklist, files, signatures; every page with time, seal and
/// number.</summary>
internal sealed class VerificationSheet(SKTypeface face)
{
    public static readonly (string Heading, float Part)[] ItemHeads =
        [("序", 0.05f), ("项目", 0.36f), ("依据", 0.24f), ("结果", 0.09f), ("情况说明", 0.26f)];

    public static readonly (string Heading, float Part)[] FileHeads =
        [("文件", 0.2f), ("项目", 0.08f), ("拍摄时间、地点", 0.27f), ("SHA-256 校验值", 0.45f)];

    public static readonly (string Heading, float Part)[] SignatureHeads =
        [("身份", 0.15f), ("姓名、职务", 0.2f), ("单位", 0.3f), ("签名", 0.2f), ("时间", 0.15f)];

    private const float PointsPerMillimetre = 72f / 25.4f;
    private const float Width = 210;
    private const float Height = 297;
    private const float Left = 28;
    private const float Right = 26;
    private const float Top = 37;
    private const float Bottom = 35;
    private const float LineHeight = 5.4f;
    private const float FactName = 26;

    private static SKRect Room => new(Left, Top, Width - Right, Height - Bottom);

    public void Write(VerificationDetail detail, string by, DateTime at, SKWStream output)
    {
        using PaperInk ink = new(face);
        SKRect below = Room with { Top = FactsBottom(detail, ink) + 6 };
        List<Action<SKCanvas>> pages =
        [
            .. DossierTable.Pages("核查清单", ItemHeads, Items(detail), Room, ink),
            .. DossierTable.Pages("照片和附件", FileHeads, Files(detail), Room, ink),
        ];
        pages.Insert(0, page =>
        {
            DrawFacts(page, detail, ink);
            DossierTable.Pages("签名", SignatureHeads, Signatures(detail), below, ink).First()(page);
        });
        using SKDocument document = SKDocument.CreatePdf(output);
        for (int i = 0; i < pages.Count; i++)
        {
            using SKCanvas page = document.BeginPage(Width * PointsPerMillimetre, Height * PointsPerMillimetre);
            page.Scale(PointsPerMillimetre);
            pages[i](page);
            DrawFoot(page, detail, by, at, i + 1, pages.Count, ink);
            document.EndPage();
        }

        document.Close();
    }

    public static IReadOnlyList<(string Name, string Text)> Facts(VerificationDetail detail)
    {
        VerificationRecord r = detail.Record;
        List<(string, string)> facts =
        [
            ("编号", r.Number.ToString(CultureInfo.InvariantCulture)),
            ("被核查单位", r.UnitName), ("信用代码", r.Unit),
            ("地址", $"{PartyWords.Region(r.Region)}　{r.UnitAddress}"), ("法定代表人", r.LegalRepresentative ?? "—"),
            ("承办机关", r.AgencyName), ("核查日期", Day(r.Day)),
            ("结论", r.Outcome is { } outcome ? VerificationWords.Of(outcome) : "—"),
            ("发现的问题", r.Findings ?? "未发现问题"),
        ];
        if (r.Article is not null) facts.Add(("依据", r.Article));
        if (r.RectifyBy is not null) facts.Add(("整改期限", Day(r.RectifyBy)));
        if (detail.Row.NextOn is not null) facts.Add(("下次核查期限", Day(detail.Row.NextOn)));
        if (r.Follows is { } before)
            facts.Add(("整改复查", $"核查 {before.ToString(CultureInfo.InvariantCulture)}"));
        return facts;
    }

    public static IReadOnlyList<string[]> Items(VerificationDetail detail) =>
    [
        .. detail.Record.Items.Select(i => new[]
        {
            i.Place.ToString(CultureInfo.InvariantCulture), i.Question, i.Basis,
            i.Mark is { } mark ? VerificationWords.Of(mark) : "—", i.Remark ?? "—",
        }),
    ];

    public static IReadOnlyList<string[]> Files(VerificationDetail detail) =>
    [
        .. detail.Record.Files.Select(f => new[]
        {
            f.Name, PlaceOf(detail, f.Item),
            (f.TakenAt is { } at ? ChinaTime.Show(at) : "—") + (f.TakenIn is { } place ? "\n" + place : ""), f.Hash,
        }),
    ];

    public static IReadOnlyList<string[]> Signatures(VerificationDetail detail) =>
    [
        .. detail.Signatures.Where(s => s.Fits).Select(s => new[]
        {
            RecordWords.Of(s.Role), $"{s.Name} {s.Position}".Trim(), s.Agency,
            s.Reason is { } reason ? $"拒绝签名：{reason}" : $"账号 {s.By} 签名", ChinaTime.Show(s.At),
        }),
    ];

    private static string PlaceOf(VerificationDetail detail, long? item) =>
        detail.Record.Items.FirstOrDefault(i => i.Number == item) is { } line
            ? $"第 {line.Place.ToString(CultureInfo.InvariantCulture)} 项" : "全貌";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "—";

    private static float FactsBottom(VerificationDetail detail, PaperInk ink)
    {
        using SKFont font = ink.Font(3.7f);
        return Room.Top + 12 + (Facts(detail).Sum(
            f => PaperInk.Broken(f.Text, font, Room.Width - FactName).Count()) * LineHeight);
    }

    private static void DrawFacts(SKCanvas page, VerificationDetail detail, PaperInk ink)
    {
        using SKFont title = ink.Font(7.8f, isBold: true);
        using SKFont font = ink.Font(3.7f);
        const string heading = "实地核查记录";
        page.DrawText(
            heading, Room.Left + ((Room.Width - title.MeasureText(heading)) / 2), Room.Top + 5, title, ink.Black);
        float y = Room.Top + 15;
        foreach ((string name, string text) in Facts(detail))
        {
            page.DrawText(name, Room.Left, y, font, ink.Grey);
            foreach (string line in PaperInk.Broken(text, font, Room.Width - FactName))
            {
                page.DrawText(line, Room.Left + FactName, y, font, ink.Black);
                y += LineHeight;
            }
        }
    }

    private static void DrawFoot(
        SKCanvas page, VerificationDetail detail, string by, DateTime at, int number, int count, PaperInk ink)
    {
        using SKFont font = ink.Font(2.6f);
        float y = Room.Bottom + 8;
        page.DrawLine(Room.Left, y - 4, Room.Right, y - 4, ink.Rule);
        page.DrawText(
            $"来源：易制毒化学品和精麻药品追溯系统　{ChinaTime.Show(at)}（北京时间）　{by}", Room.Left, y, font, ink.Grey);
        page.DrawText($"封存 SHA-256 {detail.SealHash}", Room.Left, y + 4, font, ink.Grey);
        string pageNumber = $"第 {number} 页，共 {count} 页";
        page.DrawText(pageNumber, Room.Right - font.MeasureText(pageNumber), y, font, ink.Grey);
    }
}
