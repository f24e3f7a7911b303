using Microsoft.EntityFrameworkCore;
using Traceability.Api.Hosting;
using Traceability.Api.Language;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Permits;

/// <summary>Carriers and regions of the way, as a permit is granted or changed with them.</summary>
internal sealed record PermitWayForm(
    Id<Organisation>? Carrier, IReadOnlyList<Id<Organisation>> OtherCarriers, IReadOnlyList<string> ViaRegions)
{
    /// <param name="faults">Says of each field what cannot be.</param>
    public static async Task<PermitWayForm> ReadAsync(
        string? carrier, IReadOnlyList<string> otherCarriers, IReadOnlyList<string> viaRegions,
        Dictionary<string, string[]> faults, TraceabilityDb db, CancellationToken cancellationToken)
    {
        List<string> codes = [.. otherCarriers.Select(PlainAddress.CodeOf)];
        List<string> asked = carrier is null ? codes : [.. codes, carrier];
        Dictionary<string, Id<Organisation>> known = await db.Organisations.AsNoTracking()
            .Where(o => asked.Contains(o.Code)).ToDictionaryAsync(o => o.Code, o => o.Id, cancellationToken);
        if (carrier is not null && !known.ContainsKey(carrier)) faults["carrier"] = [NoSuchUnit];
        for (int i = 0; i < codes.Count; i++)
            if (!known.ContainsKey(codes[i])) faults[$"otherCarriers[{i}]"] = [NoSuchUnit];
        List<string> regions = [.. viaRegions.Select(PlainAddress.CodeOf)];
        for (int i = 0; i < regions.Count; i++)
        {
            if (!RegionCode.TryParse(regions[i], out _))
                faults[$"viaRegions[{i}]"] = [Tongue.Say("不是行政区划代码", "It is no region code (GB/T 2260)")];
        }

        return new PermitWayForm(
            carrier is null ? null : known.GetValueOrDefault(carrier),
            [.. codes.Where(known.ContainsKey).Select(c => known[c])], regions);
    }

    private static string NoSuchUnit => Tongue.Say("没有登记这个单位", "No such organisation on the register");
}
