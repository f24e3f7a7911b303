using System.Globalization;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Permits;

/// <summary>
/// 运输路线上的其他承运单位和途经地区: what a transport permit allows beside its one carrier and its two ends. Kept on the
/// permit as keys and codes with semicolons between them.
/// </summary>
public static class PermitWay
{
    public const int CarriersMost = 10;
    public const int RegionsMost = 20;

    public static IReadOnlyList<Id<Organisation>> Carriers(string? text) =>
        [.. Parts(text).Select(p => new Id<Organisation>(long.Parse(p, CultureInfo.InvariantCulture)))];

    public static IReadOnlyList<string> Regions(string? text) => Parts(text);

    /// <summary>Whether a carrier may travel under it; one that names none leaves it open.</summary>
    public static bool Allows(Permit permit, Id<Organisation> carrier)
    {
        ArgumentNullException.ThrowIfNull(permit);
        IReadOnlyList<Id<Organisation>> others = Carriers(permit.OtherCarriers);
        return (permit.Carrier is null && others.Count == 0) || permit.Carrier == carrier || others.Contains(carrier);
    }

    /// <summary>Null when there are none.</summary>
    public static string? Text(IEnumerable<Id<Organisation>> carriers) => Joined(carriers.Select(c => c.ToString()));

    /// <summary>Null when there are none.</summary>
    public static string? Text(IEnumerable<string> regions) => Joined(regions);

    private static string[] Parts(string? text) => text?.Split(
        ';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string? Joined(IEnumerable<string> parts) =>
        string.Join(';', parts.Distinct(StringComparer.Ordinal)) is { Length: > 0 } text ? text : null;
}
