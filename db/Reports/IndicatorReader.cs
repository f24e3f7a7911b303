using Microsoft.EntityFrameworkCore;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Db.Reports;

/// <summary>Counts what each unit adds to each indicator as of the end of a day. What a region counts is their sum.
/// </summary>
public sealed partial class IndicatorReader
{
    private readonly TraceabilityDb _db;
    private readonly IQueryable<Organisation> _units;
    private readonly DateOnly _day;
    private readonly DateOnly _yearAgo;
    private readonly DateTime _end;
    private readonly DateTime _lately;

    private IndicatorReader(TraceabilityDb db, string prefix, DateOnly day)
    {
        _db = db;
        _units = Units(db, prefix, day);
        _day = day;
        _yearAgo = day.AddDays(-Indicators.YearDays);
        _end = ChinaTime.StartOf(day.AddDays(1));
        _lately = ChinaTime.StartOf(day.AddDays(1 - Indicators.LatelyDays));
    }

    /// <summary>单位: in the register, not closed, of the region and below.</summary>
    /// <param name="prefix">Digits with which the region begins; empty for all.</param>
    public static IQueryable<Organisation> Units(TraceabilityDb db, string prefix, DateOnly day) =>
        db.Organisations.AsNoTracking().Where(o => o.Region.StartsWith(prefix) && o.Region != "" && o.Agency == null
            && (o.Kinds & UnitKinds.Others) == 0 && o.Status != OrganisationStatus.Closed
            && (o.RegisteredOn == null || o.RegisteredOn <= day));

    /// <summary>The units that count, each with what it counts.</summary>
    public static async Task<IReadOnlyList<IndicatorTally>> ReadAsync(
        TraceabilityDb db, Indicator indicator, string prefix, DateOnly day, CancellationToken cancellationToken) =>
        await new IndicatorReader(db, prefix, day).ReadAsync(indicator, cancellationToken);

    private Task<IReadOnlyList<IndicatorTally>> ReadAsync(Indicator indicator, CancellationToken cancellationToken) =>
        indicator.Code switch
        {
            "registration" => RegistrationAsync(cancellationToken),
            "verification" => VerificationAsync(cancellationToken),
            "on-site" => OnSiteAsync(cancellationToken),
            "visits" => VisitsAsync(_ => true, cancellationToken),
            "narcotic-visits" => VisitsAsync(IsNarcoticWholesaler, cancellationToken),
            "write-off" => WriteOffAsync(cancellationToken),
            "labels" => LabelsAsync(cancellationToken),
            "hand-over" => HandOverAsync(cancellationToken),
            "alerts" => AlertsAsync(cancellationToken),
            "reports" => ReportsAsync(cancellationToken),
            "officers" => OfficersAsync(cancellationToken),
            "training" => TrainingAsync(cancellationToken),
            "inspections" => InspectionsAsync(cancellationToken),
            "rectified" => RectifiedAsync(cancellationToken),
            "loss" => LossAsync(cancellationToken),
            _ => throw new ArgumentException($"Nobody counts {indicator.Code}.", nameof(indicator)),
        };

    /// <summary>Cases one by one become what each unit counts.</summary>
    private static IReadOnlyList<IndicatorTally> Sum(IEnumerable<(Id<Organisation> Unit, bool IsCounted)> cases) =>
        [.. cases.GroupBy(c => c.Unit).Select(g => new IndicatorTally(g.Key, g.Count(c => c.IsCounted), g.Count()))];

    private static async Task<IReadOnlyList<IndicatorTally>> EachAsync(
        IQueryable<KeyValuePair<Id<Organisation>, bool>> units, CancellationToken cancellationToken) =>
        [.. (await units.ToListAsync(cancellationToken)).Select(u => new IndicatorTally(u.Key, u.Value ? 1 : 0, 1))];
}
