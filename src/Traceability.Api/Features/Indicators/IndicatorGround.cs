using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Seed;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Indicators;

/// <summary>The region that is asked about and the last day stored for it.</summary>
/// <param name="Day">Null when nothing is stored yet.</param>
internal sealed record IndicatorGround(RegionCode Region, DateOnly? Day)
{
    public string Name => NameOf(Region.Value);

    /// <returns>Null: not one's ground to see.</returns>
    public static async Task<IndicatorGround?> FindAsync(
        string? region, DateOnly? day, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        if (!RegionCode.TryParse(string.IsNullOrWhiteSpace(region) ? person.Region : region, out RegionCode code)
            || !Visibility.SeesFiguresOf(person, code))
            return null;
        string asked = code.Value;
        IQueryable<IndicatorValue> stored = Visibility.IndicatorValues(db, person).Where(v => v.Region == asked);
        if (day is { } until) stored = stored.Where(v => v.Day <= until);
        return new IndicatorGround(
            code, await stored.OrderByDescending(v => v.Day).Select(v => (DateOnly?)v.Day)
                .FirstOrDefaultAsync(cancellationToken));
    }

    public static string NameOf(string region)
    {
        if (!RegionCode.TryParse(region, out RegionCode code)) return region;
        string name = Tongue.Say(
            RegionSeed.Table.Find(code)?.NameZh ?? "", RegionSeed.Table.Find(code)?.NameEn ?? "");
        return name.Length == 0 ? region : name;
    }

    /// <summary>One level below.</summary>
    public static bool IsNextTo(RegionCode above, RegionCode region) => above.Level switch
    {
        RegionLevel.Province => region.StandsAlone || region.Level == RegionLevel.Prefecture,
        RegionLevel.Prefecture => region.Level == RegionLevel.County,
        RegionLevel.County => false,
    };
}
