using Traceability.Api.Language;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Oversight.Inspections;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Inspections;

/// <summary>
/// 拟登记问题: what was answered, counted and measured suggests; an officer decides whether it becomes a finding.
/// </summary>
internal static class Proposals
{
    /// <summary>账物相符: its source names the orders on drugs and on precursors.</summary>
    private static readonly RuleCard Balance = Rulebook.Watch.Single(w => w.Card.Id == "R-076").Card;

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
            Balance.Id, Tongue.Say(Balance.SourceZh, Balance.SourceEn), AlertLevel.Serious, null);
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
                sample.IsMedicine ? null : "R-047",
                sample.IsMedicine ? Tongue.Say("《药品管理法》第九十八条", "Drug Administration Law, art. 98")
                    : Tongue.Say("《易制毒化学品管理条例》第四条", "Order 445, art. 4"),
                AlertLevel.Serious, sample.Number);
        });
}
