using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Exchange;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Indicators;

/// <summary>指标: every indicator of a region as last stored, with its trend.</summary>
public static class ListIndicators
{
    /// <summary>Stored days a trend shows at most.</summary>
    public const int TrendMost = 120;

    private static readonly Column<IndicatorCard>[] Columns =
    [
        new("指标", "Indicator", c => c.Name), new("数值", "Value", c => c.Value), new("目标", "Target", c => c.Target),
        new("分子", "Counted", c => c.Counted), new("分母", "Of", c => c.Of),
        new("分子含义", "What is counted", c => c.CountedIs), new("分母含义", "Of what", c => c.OfIs),
        new("依据", "Source", c => c.Source),
    ];

    public static async Task<Results<Ok<IndicatorBoard>, NotFound>> Handle(
        string? region, DateOnly? day, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (await IndicatorGround.FindAsync(region, day, db, person, cancellationToken) is not { } ground)
            return TypedResults.NotFound();
        string asked = ground.Region.Value;
        DateOnly last = ground.Day ?? DateOnly.MinValue;
        List<DateOnly> days = await db.IndicatorValues.Where(v => v.Region == asked && v.Day <= last)
            .Select(v => v.Day).Distinct().OrderByDescending(d => d).Take(TrendMost).ToListAsync(cancellationToken);
        DateOnly first = days.Count == 0 ? last : days[^1];
        ILookup<string, IndicatorValue> values = (await Visibility.IndicatorValues(db, person).AsNoTracking()
            .Where(v => v.Region == asked && v.Day >= first && v.Day <= last).OrderBy(v => v.Day)
            .ToListAsync(cancellationToken)).ToLookup(v => v.Indicator);
        return TypedResults.Ok(new IndicatorBoard(
            asked, ground.Name, ground.Day,
            [.. Domain.Oversight.Indicators.All.Select(i => CardOf(i, values[i.Code]))]));
    }

    /// <summary>The same as a file.</summary>
    public static async Task<IResult> HandleExport(
        string? region, DateOnly? day, string? format, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if ((await Handle(region, day, db, person, cancellationToken)).Result is not Ok<IndicatorBoard> board)
            return TypedResults.NotFound();
        return await ListExport.OfAsync(
            $"indicators-{board.Value!.Region}", format,
            _ => Task.FromResult(new Page<IndicatorCard>(board.Value.Cards, null)), Columns);
    }

    internal static IndicatorCard CardOf(Indicator indicator, IEnumerable<IndicatorValue> values)
    {
        IndicatorValue[] counted = [.. values.Where(v => v.Version == indicator.Version)];
        IndicatorCount last = counted.Length == 0 ? default : new(counted[^1].Counted, counted[^1].Of);
        return IndicatorCard.Make(
            indicator, last, [.. counted.Select(v => IndicatorPoint.Make(indicator, v))]);
    }
}

/// <summary>The indicators of a region.</summary>
/// <param name="Day">As of the end of this day; null when nothing is stored yet.</param>
public sealed record IndicatorBoard(
    string Region, string RegionName, DateOnly? Day, IReadOnlyList<IndicatorCard> Cards);
