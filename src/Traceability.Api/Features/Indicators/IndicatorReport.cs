using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Indicators;

/// <summary>季度、年度报告: the indicators of a region as stored at the end of a term, beside those of the term before.
/// </summary>
/// <param name="Day">The last stored day in the term; null when there is none.</param>
/// <param name="Seal">日封 of the last day sealed until then, in hex.</param>
public sealed record IndicatorReport(
    ReportTerm Term, string Region, string RegionName, string Issuer, DateOnly? Day, DateOnly? DayBefore, int Units,
    IReadOnlyList<IndicatorReportLine> Lines, IReadOnlyList<IndicatorReportRegion> Regions, DateOnly? SealedOn,
    string? Seal, DateTime MadeAt)
{
    /// <summary>What the table by region shows: seven columns fit on A4.</summary>
    public static IReadOnlyList<Indicator> ByRegion { get; } =
    [
        Domain.Oversight.Indicators.Registration, Domain.Oversight.Indicators.Verification,
        Domain.Oversight.Indicators.OnSite, Domain.Oversight.Indicators.HandOver,
        Domain.Oversight.Indicators.Alerts, Domain.Oversight.Indicators.Loss,
    ];

    /// <returns>Null: not one's ground.</returns>
    public static async Task<IndicatorReport?> ReadAsync(
        ReportTerm term, string? region, TraceabilityDb db, CurrentPerson person, DateTime now,
        CancellationToken cancellationToken)
    {
        if (await IndicatorGround.FindAsync(region, term.To, db, person, cancellationToken) is not { } ground)
            return null;
        DateOnly? day = ground.Day >= term.From ? ground.Day : null;
        IndicatorGround before = (await IndicatorGround.FindAsync(
            region, term.Before.To, db, person, cancellationToken))!;
        DateOnly? dayBefore = before.Day >= term.Before.From ? before.Day : null;
        string asked = ground.Region.Value, prefix = ground.Region.Prefix;
        List<IndicatorValue> values = await Visibility.IndicatorValues(db, person).AsNoTracking()
            .Where(v => v.Region.StartsWith(prefix) && (v.Day == day || v.Day == dayBefore))
            .ToListAsync(cancellationToken);
        DailySeal? seal = await db.DailySeals.AsNoTracking().Where(s => s.Day <= (day ?? term.To))
            .OrderByDescending(s => s.Day).FirstOrDefaultAsync(cancellationToken);
        return new IndicatorReport(
            term, asked, ground.Name,
            await db.Organisations.Where(o => o.Id == person.Organisation).Select(o => o.Name)
                .SingleAsync(cancellationToken),
            day, dayBefore,
            await IndicatorReader.Units(db, prefix, day ?? term.To).CountAsync(cancellationToken),
            [.. Domain.Oversight.Indicators.All.Select(i => new IndicatorReportLine(
                i, Find(values, i, asked, day), Find(values, i, asked, dayBefore)))],
            [.. values.Where(v => v.Day == day && v.Region != asked).Select(v => v.Region).Distinct()
                .Where(r => RegionCode.TryParse(r, out RegionCode below)
                    && IndicatorGround.IsNextTo(ground.Region, below))
                .Order(StringComparer.Ordinal)
                .Select(r => new IndicatorReportRegion(
                    IndicatorGround.NameOf(r), [.. ByRegion.Select(i => Find(values, i, r, day))]))],
            seal?.Day, seal is null ? null : Convert.ToHexStringLower(seal.Seal), now);
    }

    private static IndicatorValue? Find(List<IndicatorValue> values, Indicator i, string region, DateOnly? day) =>
        values.FirstOrDefault(
            v => v.Indicator == i.Code && v.Version == i.Version && v.Region == region && v.Day == day);
}

/// <summary>An indicator of the term and of the one before it; null where no day was stored.</summary>
public sealed record IndicatorReportLine(Indicator Indicator, IndicatorValue? Now, IndicatorValue? Before)
{
    public bool? Reached => Now is null ? null : Indicator.Reaches(Now.Counted, Now.Of);

    public static string Show(Indicator indicator, IndicatorValue? value) =>
        value is null ? "—" : indicator.Show(value.Counted, value.Of);
}

/// <summary>A region below, with the indicators of <see cref="IndicatorReport.ByRegion"/>.</summary>
public sealed record IndicatorReportRegion(string Name, IReadOnlyList<IndicatorValue?> Values);
