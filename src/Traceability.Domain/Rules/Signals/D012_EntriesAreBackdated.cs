using Traceability.Domain.Oversight;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Signals;

/// <summary>
/// Several entries of a month were made more than a week after they are said to have happened (R-034: the ledger is
/// kept as one goes).
/// </summary>
public sealed class D012_EntriesAreBackdated : WatchRule
{
    private const int VeryLateDays = 20;

    public override RuleCard Card { get; } = new(
        "D-012", "事后补登", "Entries are backdated",
        "检测信号,支持R-034、R-035", "Detection signal in support of R-034 and R-035",
        new DateOnly(2006, 10, 1), null, Severity.Report, AlertLevel.Warning, "no")
    {
        ChecksZh = "一个月内补登超过七日的次数异常（地方设定）",
        ChecksEn = "More entries in a month made over a week late than set locally",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        foreach (IGrouping<Month, BookMovement> month in history.LateEntries.GroupBy(e => Month.Of(e.RecordedOn)))
        {
            BookMovement[] late = [.. month];
            int mostDays = late.Max(e => e.RecordedOn.DayNumber - e.Day.DayNumber);
            if (late.Length < context.Settings.LateEntriesPerMonth && mostDays <= VeryLateDays) continue;
            BookLine? line = late.Select(s => s.FirstControlled).FirstOrDefault(l => l is not null);
            Goods goods = line is null ? Goods.None : new Goods(line.Product, 0);
            yield return Found(
                history.Id, $"late-entries:{history.Organisation.Code}", month.Key.ToString(), goods,
                    late[0].RecordedOn,
                late.Select(e => e.Header.RequestId),
                $"当月补登{late.Length}笔,最迟晚{mostDays}天",
                $"{late.Length} entries of the month were late, by {mostDays} days at most");
        }
    }
}
