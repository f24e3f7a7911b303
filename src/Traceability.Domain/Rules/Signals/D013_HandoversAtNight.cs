using Traceability.Domain.Oversight;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Signals;

/// <summary>
/// Controlled goods change hands between 22:00 and 06:00, by a firm that does so rarely or more than once a month
///
/// </summary>
public sealed class D013_HandoversAtNight : WatchRule
{
    public override RuleCard Card { get; } = new(
        "D-013", "夜间交接", "Handovers at night",
        "检测信号,支持R-055、R-060", "Detection signal in support of R-055 and R-060",
        new DateOnly(2006, 10, 1), null, Severity.Report, AlertLevel.Warning, "no")
    {
        ChecksZh = "一个月内夜间（22 时至次日 6 时）交接次数异常（地方设定）",
        ChecksEn = "More handovers between 22:00 and 06:00 in a month than set locally",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        foreach (IGrouping<Month, BookMovement> month in history.NightHandovers.GroupBy(e => Month.Of(e.Day)))
        {
            BookMovement[] night = [.. month.OrderBy(e => e.Header.OccurredAt)];
            if (night.Length < context.Settings.NightHandoversPerMonth) continue;
            BookLine line = night[0].FirstControlled!;
            Goods goods = new(line.Product, night
                .Sum(s => s.Lines.Where(l => l.Product.Id == line.Product.Id).Sum(l => l.Quantity)));
            yield return Found(
                history.Id, $"night:{history.Organisation.Code}", month.Key.ToString(), goods, night[0].Day,
                night.Select(e => e.Header.RequestId),
                $"当月夜间(22时至6时)交接{night.Length}次,涉及{goods.Shown}",
                $"{night.Length} handovers between 22:00 and 06:00 in the month, {goods.Shown}");
        }
    }
}
