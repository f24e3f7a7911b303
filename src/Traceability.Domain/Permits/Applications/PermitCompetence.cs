using Traceability.Domain.Parties;

namespace Traceability.Domain.Permits.Applications;

/// <summary>管辖和期限: which authority decides on a kind of paper, on which level, within how many days.</summary>
/// <param name="Level">Null: a national authority, which is not on this system.</param>
/// <param name="Days">办理期限, calendar days from the day after acceptance; 0 is a filing, done the same day.</param>
/// <param name="Rule">The rule under which a late decision is reported.</param>
public sealed record PermitCompetence(
    string Type, AgencyKind Agency, RegionLevel? Level, int Days, string Rule, string LawZh, string LawEn)
{
    /// <summary>运出地: the origin counts, not the applicant's seat.</summary>
    public bool AtOrigin { get; init; }

    /// <summary>可以下放: where the competent level has handed it down, a lower one decides.</summary>
    public bool MayBeDelegated { get; init; }

    /// <summary>备案.</summary>
    public bool IsFiling => Days == 0;

    /// <summary>Whether an authority of its kind and level grants it for this place.</summary>
    /// <remarks>
    /// A national paper may be recorded by any authority of its kind that has the place in its ground.
    /// </remarks>
    public bool IsCompetent(Organisation agency, string place)
    {
        ArgumentNullException.ThrowIfNull(agency);
        IReadOnlyList<string> regions = Level is null
            ? (this with { Level = RegionLevel.Province, MayBeDelegated = true }).Regions(place) : Regions(place);
        return agency.Agency == Agency && regions.Contains(agency.Region);
    }

    /// <summary>The regions whose authority of this kind decides, the proper one first.</summary>
    /// <param name="place">The applicant's seat or the origin, GB/T 2260.</param>
    public IReadOnlyList<string> Regions(string place)
    {
        if (Level is not { } level || !RegionCode.TryParse(place, out RegionCode code)) return [];
        RegionCode prefecture = code.IsMunicipality || code.StandsAlone ? code.Province : code.Prefecture;
        RegionCode[] ladder = [code.Province, prefecture, code];
        int first = level switch { RegionLevel.Province => 0, RegionLevel.Prefecture => 1, RegionLevel.County => 2 };
        return [.. ladder.Skip(first).Take(MayBeDelegated ? ladder.Length : 1).Select(r => r.Value).Distinct()];
    }
}
