using Traceability.Api.ConsoleUi;
using Traceability.Api.Exchange;
using Traceability.Api.Language;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>导出覆盖情况: the units of the region, or those that a figure misses.</summary>
public static class ExportCoverage
{
    private static readonly Column<CoverageUnit>[] Columns =
    [
        new("单位", "Organisation", u => u.Name),
        new("统一社会信用代码", "USCC", u => u.Code),
        new("行政区划", "Region", u => u.Region),
        new("区划名称", "Name of the region", u => PartyWords.Region(u.Region)),
        new("状态", "Status", u => u.IsListedOnly
            ? Tongue.Say("只在上传的名单中", "on an uploaded list only") : Words.Of(u.Status)),
        new("本期已检查", "Visited", u => u.IsVisited switch
        {
            true => Tongue.Say("是", "yes"),
            false => Tongue.Say("否", "no"),
            null => "—",
        }),
        new("未办结预警", "Open alerts", u => u.OpenAlerts),
    ];

    public static Task<IResult> Handle(
        string? region, Word<CoverageFigure>? figure, string? format, TraceabilityDb db, CurrentPerson person,
        TimeProvider clock, CancellationToken cancellationToken) =>
        ListExport.OfAsync(
            "coverage", format,
            async _ =>
            {
                Coverage here = await CoverageReader.OfRegionAsync(
                    region, db, person, ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime), cancellationToken);
                return new Page<CoverageUnit>(figure is { Value: var asked } ? here.Missing(asked) : here.Units, null);
            },
            Columns);
}
