using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Indicators;

/// <summary>One indicator: its trend, the regions below, and the units behind the figure as of now.</summary>
public static class ShowIndicator
{
    /// <summary>Units listed on the page; the export has all.</summary>
    public const int UnitsMost = 200;

    private static readonly Column<IndicatorLine>[] Columns =
    [
        new("单位", "Unit", l => l.Name), new("统一社会信用代码", "USCC", l => l.Organisation),
        new("行政区划", "Region", l => l.Region), new("分子", "Counted", l => l.Counted), new("分母", "Of", l => l.Of),
        new("是否未达", "Missing", l => l.IsMissing ? 1 : 0),
    ];

    public static async Task<Results<Ok<IndicatorAnswer>, NotFound>> Handle(
        string code, string? region, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (Domain.Oversight.Indicators.Find(code) is not { } indicator
            || (await ListIndicators.Handle(region, null, db, person, cancellationToken)).Result
                is not Ok<IndicatorBoard> { Value: { } board })
            return TypedResults.NotFound();
        DateOnly today = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
        string prefix = Prefix(board.Region);
        IReadOnlyList<IndicatorTally> tallies =
            await IndicatorReader.ReadAsync(db, indicator, prefix, today, cancellationToken);
        IReadOnlyList<IndicatorLine> lines = await LinesAsync(indicator, tallies, db, person, cancellationToken);
        IndicatorCount now = tallies.Aggregate(
            new IndicatorCount(), (sum, t) => sum + new IndicatorCount(t.Counted, t.Of));
        return TypedResults.Ok(new IndicatorAnswer(
            board.Region, board.RegionName, board.Day, board.Cards.Single(c => c.Code == code),
            await BelowAsync(indicator, board, db, person, cancellationToken),
            now.Counted, now.Of, indicator.Show(now.Counted, now.Of), [.. lines.Take(UnitsMost)], lines.Count,
            tallies.Count - lines.Count));
    }

    /// <summary>Every unit behind the figure as a file.</summary>
    public static async Task<IResult> HandleExport(
        string code, string? region, string? format, TraceabilityDb db, CurrentPerson person, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (Domain.Oversight.Indicators.Find(code) is not { } indicator
            || await IndicatorGround.FindAsync(region, null, db, person, cancellationToken) is not { } ground)
            return TypedResults.NotFound();
        DateOnly today = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
        IReadOnlyList<IndicatorLine> lines = await LinesAsync(
            indicator, await IndicatorReader.ReadAsync(
                db, indicator, Prefix(ground.Region.Value), today, cancellationToken), db, person, cancellationToken);
        return await ListExport.OfAsync(
            $"indicator-{code}-{ground.Region}", format, _ => Task.FromResult(new Page<IndicatorLine>(lines, null)),
            Columns);
    }

    private static string Prefix(string region) =>
        RegionCode.TryParse(region, out RegionCode code) ? code.Prefix : region;

    /// <summary>Those one may see by name, the missing first.</summary>
    private static async Task<IReadOnlyList<IndicatorLine>> LinesAsync(
        Indicator indicator, IReadOnlyList<IndicatorTally> tallies, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        List<Id<Organisation>> ids = [.. tallies.Select(t => t.Unit)];
        var names = await Visibility.Counted(db, person).AsNoTracking().Where(o => ids.Contains(o.Id))
            .Select(o => new { o.Id, o.Code, o.Name, o.Region }).ToDictionaryAsync(o => o.Id, cancellationToken);
        return [.. tallies.Where(t => names.ContainsKey(t.Unit))
            .Select(t => new IndicatorLine(
                names[t.Unit].Code, names[t.Unit].Name, names[t.Unit].Region, t.Counted, t.Of,
                indicator.IsMissing(t.Counted, t.Of)))
            .OrderByDescending(l => l.IsMissing).ThenBy(l => l.Region, StringComparer.Ordinal)
            .ThenBy(l => l.Organisation, StringComparer.Ordinal)];
    }

    /// <summary>The regions one level down that had units on the day.</summary>
    private static async Task<IReadOnlyList<IndicatorRegion>> BelowAsync(
        Indicator indicator, IndicatorBoard board, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (board.Day is not { } day || !RegionCode.TryParse(board.Region, out RegionCode above)) return [];
        string prefix = above.Prefix, code = indicator.Code;
        List<IndicatorValue> values = await Visibility.IndicatorValues(db, person).AsNoTracking()
            .Where(v => v.Indicator == code && v.Day == day && v.Region.StartsWith(prefix) && v.Region != board.Region)
            .OrderBy(v => v.Region).ToListAsync(cancellationToken);
        return [.. values
            .Where(v => RegionCode.TryParse(v.Region, out RegionCode region)
                && IndicatorGround.IsNextTo(above, region))
            .Select(v => new IndicatorRegion(
                v.Region, IndicatorGround.NameOf(v.Region), v.Counted, v.Of, indicator.Show(v.Counted, v.Of),
                indicator.Reaches(v.Counted, v.Of)))];
    }
}

/// <summary>An indicator with what stands behind it.</summary>
/// <param name="NowCounted">As of now, over all units of the region; the card is as of its day.</param>
/// <param name="Units">Those one may see by name, the missing first.</param>
/// <param name="UnitCount">How many one may see by name.</param>
/// <param name="Unseen">Units in the figure that lie outside of one's remit.</param>
public sealed record IndicatorAnswer(
    string Region, string RegionName, DateOnly? Day, IndicatorCard Card, IReadOnlyList<IndicatorRegion> Below,
    long NowCounted, long NowOf, string NowValue, IReadOnlyList<IndicatorLine> Units, int UnitCount, int Unseen);

/// <summary>A region in a drill-down.</summary>
public sealed record IndicatorRegion(
    string Region, string Name, long Counted, long Of, string Value, bool? Reached);

/// <summary>A unit behind an indicator: its name and its counts, no goods.</summary>
public sealed record IndicatorLine(
    string Organisation, string Name, string Region, long Counted, long Of, bool IsMissing);
