using System.Globalization;
using SkiaSharp;
using Traceability.Api.ConsoleUi;
using Traceability.Api.Features.Parties;
using Traceability.Api.Features.Records;
using Traceability.Api.Features.Traces.Dossier;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>Draws the dossier of a case on A4 across, section by section; every page with source, time, hash and
/// number.</summary>
internal sealed class CaseDossierSheet(SKTypeface face)
{
    private static readonly (string Heading, float Part)[] Facts = [("项目", 0.16f), ("内容", 0.84f)];

    private static readonly (string Heading, float Part)[] Items =
    [
        ("序", 0.04f), ("标签、批号、标记", 0.2f), ("物质、产品、批号", 0.22f), ("数量", 0.1f), ("查获地、时间", 0.14f),
        ("封签", 0.08f), ("执法人员", 0.11f), ("保管", 0.11f),
    ];

    private static readonly (string Heading, float Part)[] Keeping =
    [
        ("物品", 0.06f), ("序", 0.05f), ("时间", 0.13f), ("交出人", 0.12f), ("接收人", 0.12f), ("保管地点", 0.22f),
        ("封签", 0.12f), ("事由", 0.18f),
    ];

    private static readonly (string Heading, float Part)[] Chain =
    [
        ("时间", 0.1f), ("业务、货物", 0.2f), ("单位和责任人（当日）", 0.28f), ("交接、承运", 0.14f), ("许可和批准人", 0.14f),
        ("责任缺口", 0.14f),
    ];

    private static readonly (string Heading, float Part)[] Requests =
        [("函号", 0.16f), ("协查机关", 0.16f), ("事项和依据", 0.3f), ("期限、状态", 0.12f), ("答复", 0.26f)];

    private static readonly (string Heading, float Part)[] Measures =
        [("对象", 0.18f), ("种类、金额", 0.16f), ("违法事实和依据", 0.36f), ("提出、决定", 0.18f), ("文书、执行", 0.12f)];

    private static readonly (string Heading, float Part)[] Course =
        [("序", 0.05f), ("时间", 0.13f), ("办理", 0.14f), ("内容", 0.48f), ("办理人", 0.2f)];

    private static readonly (string Heading, float Part)[] Signed =
        [("身份", 0.14f), ("签名", 0.2f), ("机关", 0.22f), ("时间", 0.12f), ("所签内容 SHA-256", 0.32f)];

    private static readonly (string Heading, float Part)[] Hashes =
        [("种类", 0.1f), ("编号", 0.12f), ("名称", 0.38f), ("SHA-256", 0.4f)];

    /// <param name="version">Of the seal; null for a draft.</param>
    public void Write(CaseDossier dossier, string hash, int? version, DateTime at, SKWStream output)
    {
        using PaperInk ink = new(face);
        SKRect room = DossierSheet.Room;
        string title = version is { } v ? $"案件卷宗（第 {v} 版，已封存）" : "案件卷宗（草稿，未封存）";
        (string Title, (string, float)[] Columns, IReadOnlyList<string[]> Rows)[] sections =
        [
            (title, Facts, FactRows(dossier)), ("查获物品", Items, ItemRows(dossier)),
            ("保管移交", Keeping, KeepingRows(dossier)), ("责任倒查", Chain, ChainRows(dossier)),
            ("协查函", Requests, RequestRows(dossier)), ("处理处罚", Measures, MeasureRows(dossier)),
            ("办理经过", Course, CourseRows(dossier)), ("签名", Signed, SignedRows(dossier)),
            ("校验清单", Hashes, HashRows(dossier)),
        ];
        List<Action<SKCanvas>> pages =
        [
            .. sections.Where(s => s.Rows.Count > 0)
                .SelectMany(s => DossierTable.Pages(s.Title, s.Columns, s.Rows, room, ink)),
        ];
        using SKDocument document = SKDocument.CreatePdf(output);
        for (int i = 0; i < pages.Count; i++)
        {
            using SKCanvas page = DossierSheet.BeginPage(document);
            pages[i](page);
            DossierSheet.DrawFoot(page, at, hash, i + 1, pages.Count, ink);
            document.EndPage();
        }

        document.Close();
    }

    private static List<string[]> FactRows(CaseDossier d)
    {
        CaseRecord r = d.Record;
        List<string[]> rows =
        [
            ["案件编号", r.Number], ["名称", r.Title], ["来源", CaseWords.Of(r.Source)],
            ["案发地", $"{r.RegionName} {r.Place}"], ["案发时间", ChinaTime.Show(r.HappenedAt)], ["案情", r.Summary],
            ["办案机关", $"{r.Agency}　立案 {ChinaTime.Show(r.OpenedAt)}"],
            ["状态", CaseWords.Of(d.State) + (d.Outcome is { } o ? $"　结案方式：{CaseWords.Of(o)}" : "")],
        ];
        rows.AddRange(r.Members.Select(m => new[]
        {
            CaseWords.Of(m.Role), $"{m.Name}　{m.Agency}　{m.Reason}" + (m.Until is { } day ? $"　至 {Day(day)}" : "")
                + (m.RemovedAt is { } at ? $"　{ChinaTime.Show(at)} 移出" : ""),
        }));
        rows.AddRange(r.Links.Select(l => new[] { $"关联{CaseWords.Of(l.Kind)}", $"{l.Record}　{l.What}" }));
        rows.Add(["最近日封", d.SealedDay is { } sealedDay ? $"{Day(sealedDay)} {d.DaySeal}" : "尚无"]);
        return rows;
    }

    private static IReadOnlyList<string[]> ItemRows(CaseDossier d) =>
    [
        .. d.Record.Items.Select(i => new[]
        {
            Text(i.Number), Joined(CaseWords.Of(i.Mark), i.Code, i.LotMark, i.Description),
            Joined(i.SubstanceName is null ? i.Substance : $"{i.SubstanceName} {i.Substance}", i.ProductName, i.Lot,
                i.Package),
            i.Quantity, Joined(PartyWords.Region(i.Region), ChinaTime.Show(i.FoundAt)), i.SealNumber ?? "—",
            Joined(i.FirstOfficer, i.SecondOfficer),
            i.Handovers.Count == 0 ? "—" : Joined(i.Handovers[^1].To, i.Handovers[^1].Place),
        }),
    ];

    private static IReadOnlyList<string[]> KeepingRows(CaseDossier d) =>
    [
        .. d.Record.Items.SelectMany(i => i.Handovers.Select(h => new[]
        {
            Text(i.Number), Text(h.Number), ChinaTime.Show(h.At), h.From, h.To, h.Place,
            Joined(h.IsSealWhole ? "完好" : "已拆、重新加封", h.SealNumber), h.Reason,
        })),
    ];

    private static IReadOnlyList<string[]> ChainRows(CaseDossier d) =>
    [
        .. d.Chain.Select(s => new[]
        {
            ChinaTime.Show(s.Step.OccurredAt), Joined([Words.Of(s.Step.Kind), .. s.Step.Goods]),
            Joined(ChainText.Of(s.Unit), ChainText.Of(s.Counterparty)),
            Joined(s.Step.HandedOverBy is { } from ? $"交出 {from}" : null,
                s.Step.TakenOverBy is { } to ? $"接收 {to}" : null, s.Carrier?.Name, s.Step.Driver),
            Joined([.. s.Step.Permits.Select(ChainText.Of)]), Joined([.. s.Gaps.Select(ChainText.Zh)]),
        }),
    ];

    private static IReadOnlyList<string[]> RequestRows(CaseDossier d) =>
    [
        .. d.Record.Requests.Select(r => new[]
        {
            r.Number, r.To, Joined(r.What, r.LegalGround), Joined(Day(r.DueOn), CaseWords.Of(r.State)), r.Answer ?? "—",
        }),
    ];

    private static IReadOnlyList<string[]> MeasureRows(CaseDossier d) =>
    [
        .. d.Record.Measures.Select(m => new[]
        {
            Joined(m.Against, m.Organisation), Joined(CaseWords.Of(m.Kind), CaseMeasures.Yuan(m.AmountFen)),
            Joined(m.Facts, m.Article, m.Rule, m.NotifiedOn is { } told ? $"{Day(told)} 告知：{m.Heard}" : null),
            Joined($"提出 {m.ProposedBy}", m.DecidedBy is { } by ? $"决定 {by}" : null,
                m.DecidedOn is { } day ? Day(day) : null),
            Joined(m.PaperNumber, m.ExecutedOn is { } on ? $"{Day(on)} 执行" : CaseWords.Of(m.State)),
        }),
    ];

    private static IReadOnlyList<string[]> CourseRows(CaseDossier d) =>
    [
        .. d.Events.Select(e => new[]
        {
            Text(e.Number), ChinaTime.Show(e.At), CaseWords.Of(e.Act), e.Text ?? "—", e.By,
        }),
    ];

    private static IReadOnlyList<string[]> SignedRows(CaseDossier d) =>
    [
        .. d.Signatures.Select(s => new[]
        {
            RecordWords.Of(s.Role), s.Name, s.Agency, ChinaTime.Show(s.At), s.ContentHash,
        }),
    ];

    private static IReadOnlyList<string[]> HashRows(CaseDossier d) =>
    [
        .. d.Hashes.Select(h => new[]
        {
            h.Kind switch { "file" => "材料", "movement" => "业务凭证", "alert" => "预警", _ => "签名" },
            Text(h.Number), h.What, h.Sha256,
        }),
    ];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Joined(params string?[] parts) =>
        string.Join('\n', parts.Where(p => !string.IsNullOrEmpty(p)).DefaultIfEmpty("—"));
}
