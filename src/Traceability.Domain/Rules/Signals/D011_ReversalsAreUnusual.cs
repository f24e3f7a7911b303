using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Signals;

/// <summary>
/// Corrections that come often, or long after, or take back a handover that two sides signed: books made to fit (R-034,
///
/// </summary>
public sealed class D011_ReversalsAreUnusual : WatchRule
{
    private const int LateDays = 15;

    public override RuleCard Card { get; } = new(
        "D-011", "冲销异常", "Reversals are unusual",
        "检测信号,支持R-034、R-041", "Detection signal in support of R-034 and R-041",
        new DateOnly(2006, 10, 1), null, Severity.Report, AlertLevel.Warning, "no")
    {
        ChecksZh = "一个月内冲正次数异常（地方设定）",
        ChecksEn = "More reversals in a month than set locally",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        foreach (IGrouping<Month, BookMovement> month in history.Reversals.GroupBy(r => Month.Of(r.RecordedOn)))
        {
            BookMovement[] odd = [.. month.Where(IsOdd)];
            bool many = month.Count() >= context.Settings.ReversalsPerMonth;
            if (!many && odd.Length == 0) continue;
            BookMovement[] shown = many ? [.. month] : odd;
            BookLine? line = shown.Select(s => s.FirstControlled).FirstOrDefault(l => l is not null);
            Goods goods = line is null ? Goods.None : new Goods(line.Product, shown
                .Sum(s => s.Lines.Where(l => l.Product.Id == line.Product.Id).Sum(l => l.Quantity)));
            yield return Found(
                history.Id, $"reversals:{history.Organisation.Code}", month.Key.ToString(), goods, shown[0].RecordedOn,
                shown.SelectMany(s => new[] { s.Header.RequestId, s.Reversed?.RequestId }).OfType<string>(),
                $"当月冲销{month.Count()}笔,其中事后较久或涉及交接的{odd.Length}笔",
                $"{month.Count()} reversals in the month, {odd.Length} of them late or of a handover");
        }
    }

    private static bool IsOdd(BookMovement reversal) => reversal.Reversed is { } original
        && (original.Kind is MovementKind.Dispatch or MovementKind.Receipt or MovementKind.Departed or MovementKind.Loss
            || (reversal.Header.RecordedAt - original.RecordedAt).TotalDays > LateDays);
}
