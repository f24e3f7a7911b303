using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Arrivals;

/// <summary>The persons that an act on an arrival names, by code; says which of them cannot be.</summary>
internal static class ArrivalPeople
{
    public static async Task<Id<Person>> OwnAsync(
        string code, string field, TraceabilityDb db, Id<Organisation> unit, Dictionary<string, string[]> faults,
        CancellationToken cancellationToken)
    {
        Person? person = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Code == code, cancellationToken);
        if (person?.Organisation == unit) return person!.Id;
        faults[field] = [Tongue.Say(
            "本单位没有登记这个人员，请核对人员编码或先登记人员",
            "Your unit has no such person: check the code, or register the person")];
        return default;
    }

    /// <summary>Whoever takes the refused goods along: of shipper or carrier, or the driver of the dispatch.</summary>
    public static async Task<Id<Person>?> BearerAsync(
        string? code, Consignment consignment, TraceabilityDb db, Dictionary<string, string[]> faults,
        CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(code)) return null;
        Id<Consignment> id = consignment.Id;
        Person? person = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Code == code, cancellationToken);
        bool isOnTheWay = person is not null && (person.Id == consignment.Driver
            || (person.Organisation is { } unit && (unit == consignment.Shipper || unit == consignment.Carrier
                || await db.LegHandovers.AnyAsync(
                    h => h.Consignment == id && h.Carrier == unit, cancellationToken))));
        if (isOnTheWay) return person!.Id;
        faults["carriedBackBy"] = [Tongue.Say(
            "不是发货单位、承运单位的人员；没有登记的请留空，在原因中写明姓名",
            "Not a person of shipper or carrier; where not registered, leave it empty and name them in the reason")];
        return null;
    }
}
