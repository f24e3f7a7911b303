using Microsoft.EntityFrameworkCore;
using Traceability.Api.Recording;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules;

namespace Traceability.Api.Features.Carriers;

/// <summary>A consignment on its way.</summary>
/// <param name="Planned">As the shipper planned it; empty when it did not.</param>
/// <param name="Held">在途保管: who had it in hand, from when until when.</param>
public sealed record ConsignmentLegs(
    long Consignment, string FromRegion, string ToRegion, string? TransportPermit, bool IsOnTheWay,
    IReadOnlyList<PlannedLeg> Planned, IReadOnlyList<HeldLeg> Held)
{
    internal static async Task<ConsignmentLegs> ReadAsync(
        ConsignmentWay way, TraceabilityDb db, CancellationToken cancellationToken)
    {
        List<Id<Organisation>> units = [.. way.Plan.Select(l => l.Carrier).Concat(way.Chain.Select(c => c.Carrier))
            .Distinct()];
        Dictionary<Id<Organisation>, Organisation> carriers = await db.Organisations.AsNoTracking()
            .Where(o => units.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        List<Id<Person>> persons = [.. way.Plan.Select(l => l.Driver)
            .Concat(way.Chain.SelectMany(c => new[] { c.Driver, c.HandedOverBy, c.TakenOverBy }))
            .OfType<Id<Person>>().Distinct()];
        Dictionary<Id<Person>, string> names = await db.People.AsNoTracking().Where(p => persons.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        string? Name(Id<Person>? id) => id is { } known ? names.GetValueOrDefault(known) : null;
        Dictionary<int, LegHandover> handovers = way.Handovers.ToDictionary(h => h.Leg);
        return new ConsignmentLegs(
            way.Consignment.Id.Value, way.FromRegion, way.ToRegion, way.Permit?.Number, way.IsOnTheWay,
            [.. way.Plan.Select(l => new PlannedLeg(
                l.Number, l.FromRegion, l.ToRegion, l.Place, carriers[l.Carrier].Code, carriers[l.Carrier].Name,
                l.Vehicle, Name(l.Driver), l.PlannedDeparture, l.PlannedArrival))],
            [.. way.Chain.Select(c => new HeldLeg(
                c.Number, carriers[c.Carrier].Code, carriers[c.Carrier].Name, c.Vehicle, Name(c.Driver), c.From,
                c.Until, handovers.GetValueOrDefault(c.Number)?.Region, Name(c.HandedOverBy), Name(c.TakenOverBy),
                [.. FindingJson.Read(handovers.GetValueOrDefault(c.Number)?.Findings).Select(FindingAnswer.Of)]))]);
    }
}

/// <summary>A leg as it was planned. Times are UTC.</summary>
public sealed record PlannedLeg(
    int Leg, string FromRegion, string ToRegion, string? Place, string Carrier, string CarrierName, string Vehicle,
    string? Driver, DateTime PlannedDeparture, DateTime PlannedArrival);

/// <summary>A leg as it was. Times are UTC.</summary>
/// <param name="Region">Where it was taken over; null for the first leg, which begins with the dispatch.</param>
public sealed record HeldLeg(
    int Leg, string Carrier, string CarrierName, string? Vehicle, string? Driver, DateTime From, DateTime? Until,
    string? Region, string? HandedOverBy, string? TakenOverBy, IReadOnlyList<FindingAnswer> Findings);
