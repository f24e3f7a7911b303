using Traceability.Api.Language;
using Traceability.Db.Seed;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Permits;

/// <summary>Names of divisions beside their codes.</summary>
internal static class RegionNames
{
    public static string Of(string? code) => RegionCode.TryParse(code, out RegionCode region)
        ? $"{Tongue.Say(RegionSeed.Table.FullNameZh(region), RegionSeed.Table.FullNameEn(region))} {region}".Trim()
        : "—";
}
