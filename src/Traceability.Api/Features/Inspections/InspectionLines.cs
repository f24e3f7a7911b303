using Traceability.Api.ConsoleUi.Components;
using Traceability.Api.Features.Records;
using Traceability.Api.Language;
using Traceability.Domain;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Api.Features.Inspections;

/// <summary>The record as lines of official prose, on paper and on the screen to be printed.</summary>
internal static class InspectionLines
{
    public static IEnumerable<(string Text, bool IsHeading)> Of(InspectionDetail detail) =>
    [
        .. Facts(detail), .. Checklist(detail), .. Counts(detail), .. Samples(detail), .. Findings(detail),
        .. Files(detail), .. Signatures(detail), .. Seals(detail),
    ];

    private static IEnumerable<(string, bool)> Facts(InspectionDetail detail)
    {
        InspectionRow row = detail.Inspection;
        yield return Line(
            $"被检查单位：{row.UnitName}（统一社会信用代码 {row.Unit}）", $"Unit: {row.UnitName} (USCC {row.Unit})");
        yield return Line(
            $"检查计划：{row.Title}（{InspectionWords.Of(row.Kind)}，牵头机关 {row.Lead}）",
            $"Plan: {row.Title} ({InspectionWords.Of(row.Kind)}, led by {row.Lead})");
        yield return Line(
            $"检查时间：{Shown(row.BegunAt)} 至 {Shown(detail.EndedAt)}（北京时间）",
            $"Time: {Shown(row.BegunAt)} to {Shown(detail.EndedAt)} (Asia/Shanghai)");
        yield return Line("检查人员：", "Officers: ", true);
        foreach (TeamRow t in detail.Team)
        {
            yield return Line(
                $"　{t.AgencyName}　{t.Name}（执法证号 {t.Certificate}）",
                $"  {t.AgencyName}: {t.Name} (certificate {t.Certificate})");
        }

        yield return Line(
            "检查人员已出示执法证件，并告知有权申请回避、有义务如实提供情况和材料。",
            "The officers have shown their certificates and said that the unit may ask for recusal and has to give "
                + "facts and documents.");
    }

    private static IEnumerable<(string, bool)> Checklist(InspectionDetail detail)
    {
        yield return Line("一、检查事项", "1. Checklist", true);
        int number = 0;
        foreach (ChecklistRow row in detail.Checklist.Where(c => c.Reply is not null))
        {
            string remark = row.Remark is null ? "" : Tongue.Say($"；{row.Remark}", $"; {row.Remark}");
            yield return Line(
                $"{++number}．{row.Zh}（{InspectionWords.Of(row.Agency)}，{row.ArticleZh}）："
                    + $"{InspectionWords.Of(row.Reply!.Value)}{remark}",
                $"{number}. {row.En} ({InspectionWords.Of(row.Agency)}, {row.ArticleEn}): "
                    + $"{InspectionWords.Of(row.Reply!.Value)}{remark}");
        }
    }

    private static IEnumerable<(string, bool)> Counts(InspectionDetail detail)
    {
        yield return Line("二、现场清点", "2. Count on site", true);
        if (detail.Counts.Count == 0) yield return Line("未清点。", "Nothing was counted.");
        foreach (CountRow count in detail.Counts)
        {
            yield return Line(
                $"{count.SiteName}（{count.Site}）{ChinaTime.Show(count.CountedAt)} 清点：相符 {count.Found} 项，"
                    + $"未找到 {count.Missing} 项，数量不符 {count.Differs} 项，不属于此处 {count.Strange} 件。",
                $"{count.SiteName} ({count.Site}) {ChinaTime.Show(count.CountedAt)}: {count.Found} agree, "
                    + $"{count.Missing} missing, {count.Differs} differ, {count.Strange} strange.");
            foreach (CountLineRow line in count.Differences) yield return (Difference(line), false);
        }
    }

    private static string Difference(CountLineRow line) => line.Mark == CountMark.Strange
        ? $"　{line.Package} {InspectionWords.Of(line.Mark)}：{line.Remark}"
        : Tongue.Say(
            $"　{line.ProductName} 批号 {line.Lot} {line.Package ?? "散装"} {InspectionWords.Of(line.Mark)}："
                + $"账面 {UnitName.Display(line.Book, line.Unit!.Value)}，实有 "
                + UnitName.Display(line.Counted, line.Unit!.Value),
            $"  {line.ProductName} lot {line.Lot} {line.Package ?? "bulk"} {InspectionWords.Of(line.Mark)}: "
                + $"books {UnitName.Display(line.Book, line.Unit!.Value)}, found "
                + UnitName.Display(line.Counted, line.Unit!.Value));

    private static IEnumerable<(string, bool)> Samples(InspectionDetail detail)
    {
        yield return Line("三、抽样", "3. Samples", true);
        if (detail.Samples.Count == 0) yield return Line("未抽样。", "No sample was taken.");
        foreach (SampleRow s in detail.Samples)
        {
            yield return Line(
                $"样品 {s.Number}，封签 {s.SealNumber}：{s.ProductName} 批号 {s.Lot}{Of(s.Package)}，"
                    + $"{UnitName.Display(s.Quantity, s.Unit)}；抽样人 {s.TakenBy}，在场人 {s.InPresenceOf}，送 {s.Laboratory}。",
                $"Sample {s.Number}, seal {s.SealNumber}: {s.ProductName} lot {s.Lot}{Of(s.Package)}, "
                    + $"{UnitName.Display(s.Quantity, s.Unit)}; taken by {s.TakenBy} before {s.InPresenceOf}, "
                    + $"sent to {s.Laboratory}.");
            foreach (ResultRow r in s.Results)
            {
                string assay = r.AssayMilliPercent is { } a ? AssayCheck.Show(a) : "—";
                string declared = s.DeclaredMilliPercent is { } d ? AssayCheck.Show(d) : "—";
                yield return Line(
                    $"　检验结果（{r.Day:yyyy-MM-dd}，{r.Laboratory}，{r.Method}）：含量 {assay}（标示 {declared}）"
                        + $"{(r.Contradicts ? "，与标示不符" : "")}；{r.Opinion}",
                    $"  Result ({r.Day:yyyy-MM-dd}, {r.Laboratory}, {r.Method}): assay {assay} (declared {declared})"
                        + $"{(r.Contradicts ? ", contradicts the label" : "")}; {r.Opinion}");
            }
        }
    }

    private static IEnumerable<(string, bool)> Findings(InspectionDetail detail)
    {
        yield return Line("四、发现的问题和整改要求", "4. Findings and what is to be put right", true);
        FindingRow[] findings = [.. detail.Findings.Where(f => f.State != FindingState.Withdrawn)];
        if (findings.Length == 0) yield return Line("未发现问题。", "Nothing was found.");
        foreach (FindingRow f in findings)
        {
            yield return Line(
                $"{f.Number}．{f.Text}（{LevelMark.WordOf(f.Level)}，依据 {f.Article}{Of(f.Rule)}）。"
                    + $"请于 {f.DueOn:yyyy-MM-dd} 前整改。目前：{InspectionWords.Of(f.State)}"
                    + (f.RectifiedOn is { } done ? $"（{done:yyyy-MM-dd}）" : ""),
                $"{f.Number}. {f.Text} ({LevelMark.WordOf(f.Level)}, {f.Article}{Of(f.Rule)}). "
                    + $"To be put right by {f.DueOn:yyyy-MM-dd}. Now: {InspectionWords.Of(f.State)}"
                    + (f.RectifiedOn is { } on ? $" ({on:yyyy-MM-dd})" : ""));
        }
    }

    private static IEnumerable<(string, bool)> Files(InspectionDetail detail)
    {
        yield return Line("五、附件", "5. Files", true);
        if (detail.Files.Count == 0) yield return Line("无。", "None.");
        foreach (RecordFileRow f in detail.Files)
            yield return ($"{f.FileName}　{Shown(f.TakenAt ?? f.AddedAt)}　{f.TakenIn}　SHA-256 {f.Hash}", false);
    }

    private static IEnumerable<(string, bool)> Signatures(InspectionDetail detail)
    {
        yield return Line("六、签名", "6. Signatures", true);
        foreach (RecordSignatureRow s in detail.Signatures.Where(s => s.Fits))
        {
            string how = s.Reason is { } reason ? Tongue.Say($"拒绝签名：{reason}", $"refused: {reason}")
                : s.Ink is not null ? Tongue.Say("手写签名", "signed by hand")
                : Tongue.Say($"账号 {s.By} 签名", $"signed in as {s.By}");
            yield return (
                $"{RecordWords.Of(s.Role)}　{s.Name}　{s.Position}　{s.Agency}　{how}　{ChinaTime.Show(s.At)}", false);
        }

        string[] signed = [.. detail.Signatures.Where(s => s.Fits).Select(s => s.Name)];
        string[] silent = [.. detail.Team.Select(t => t.Name).Except(signed)];
        if (silent.Length > 0)
            yield return Line($"未签名：{string.Join('、', silent)}", $"Not signed: {string.Join(", ", silent)}");
    }

    private static IEnumerable<(string, bool)> Seals(InspectionDetail detail)
    {
        foreach (SealRow seal in detail.Seals)
        {
            yield return Line(
                $"第 {seal.Version} 版 {ChinaTime.Show(seal.At)} 封存　SHA-256 {seal.Hash}",
                $"Version {seal.Version} sealed {ChinaTime.Show(seal.At)}, SHA-256 {seal.Hash}");
        }
    }

    private static string Of(string? code) => code is null ? "" : " " + code;

    private static string Shown(DateTime? at) => at is { } time ? ChinaTime.Show(time) : "—";

    private static (string, bool) Line(string zh, string en, bool isHeading = false) =>
        (Tongue.Say(zh, en), isHeading);
}
