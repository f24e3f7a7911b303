using Traceability.Api.Language;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Inspections;

namespace Traceability.Api.Features.Inspections;

/// <summary>
/// 拟登记问题: what was answered, counted and measured suggests; an officer decides whether it becomes a finding.
/// </summary>
internal static class Proposals
{
    public static IReadOnlyList<FindingProposal> Of(
        Inspection inspection, IReadOnlyList<ChecklistRow> checklist, IReadOnlyList<CountRow> counts,
        IReadOnlyList<SampleRow> samples, IReadOnlyList<FindingRow> findings)
    {
        IEnumerable<FindingProposal> all = inspection.State == InspectionState.OnSite
            ? checklist.Where(c => c.Reply == ChecklistReply.No).Select(OfAnswer)
                .Concat(counts.Where(c => c.Differences.Count > 0).Select(OfCount))
                .Concat(samples.SelectMany(OfResults))
            : inspection.State == InspectionState.Sealed ? samples.SelectMany(OfResults) : [];
        return [.. all.Where(p => findings.All(f => f.Text != p.Text))];
    }

    private static FindingProposal OfAnswer(ChecklistRow row) => new(
        Tongue.Say($"{row.Zh}：不符合。", $"{row.En}: does not comply. ") + row.Remark, row.Rule,
        Tongue.Say(row.ArticleZh, row.ArticleEn), AlertLevel.Warning, null);

    private static FindingProposal OfCount(CountRow count)
    {
        string lines = string.Join('；', count.Differences.Take(5).Select(d => d.Mark == CountMark.Strange
            ? $"{d.Package} {InspectionWords.Of(d.Mark)}"
            : $"{d.ProductName} {d.Lot} {d.Package} {UnitName.Display(d.Book, d.Unit!.Value)} → "
                + UnitName.Display(d.Counted, d.Unit!.Value)));
        int all = count.Differences.Count;
        return new FindingProposal(
            Tongue.Say(
                $"{count.SiteName}账物不符 {all} 项：{lines}", $"{count.SiteName}: {all} differ from the books: {lines}"),
            "R-076", Tongue.Say("《易制毒化学品管理条例》第三十四条", "Order 445, art. 34"), AlertLevel.Serious, null);
    }

    private static IEnumerable<FindingProposal> OfResults(SampleRow sample) => sample.Results
        .Where(r => r.Contradicts).TakeLast(1).Select(r =>
        {
            string assay = AssayCheck.Show(r.AssayMilliPercent!.Value);
            string declared = AssayCheck.Show(sample.DeclaredMilliPercent!.Value);
            return new FindingProposal(
                Tongue.Say(
                    $"样品 {sample.Number}（{sample.ProductName}，批号 {sample.Lot}）检验含量 {assay}，低于标示 {declared}",
                    $"Sample {sample.Number} ({sample.ProductName}, lot {sample.Lot}): assay {assay}, "
                        + $"declared {declared}"),
                "R-047", Tongue.Say("《易制毒化学品管理条例》第四条", "Order 445, art. 4"), AlertLevel.Serious,
                sample.Number);
        });
}
