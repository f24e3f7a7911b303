using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>在途保管: who had a consignment in hand, from when until when.</summary>
/// <param name="Until">The handover to the next; null for the last.</param>
/// <param name="Vehicle">车牌, as it was.</param>
public sealed record CustodyLeg(
    int Number, Id<Organisation> Carrier, string? Vehicle, Id<Person>? Driver, DateTime From, DateTime? Until,
    Id<Person>? HandedOverBy, Id<Person>? TakenOverBy)
{
    /// <summary>The chain of one consignment: the dispatch, then each handover.</summary>
    public static IReadOnlyList<CustodyLeg> Of(Consignment consignment, IEnumerable<LegHandover> handovers)
    {
        ArgumentNullException.ThrowIfNull(consignment);
        LegHandover[] on = [.. handovers.Where(h => h.Consignment == consignment.Id).OrderBy(h => h.Leg)];
        List<CustodyLeg> chain =
        [
            new(1, consignment.Carrier ?? consignment.Shipper, consignment.Vehicle, consignment.Driver,
                consignment.DepartedAt, on.FirstOrDefault()?.At, null, null),
        ];
        for (int i = 0; i < on.Length; i++)
        {
            chain.Add(new CustodyLeg(
                on[i].Leg, on[i].Carrier, on[i].Vehicle, on[i].Driver, on[i].At,
                i + 1 < on.Length ? on[i + 1].At : null, on[i].HandedOverBy, on[i].TakenOverBy));
        }

        return chain;
    }
}
