using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Carriers;

/// <summary>The carriers and persons that a plan or a handover names, by code; says which of them cannot be.</summary>
internal sealed class LegParties
{
    private readonly Dictionary<string, Organisation> _units;
    private readonly Dictionary<string, Person> _people;

    private LegParties(Dictionary<string, Organisation> units, Dictionary<string, Person> people)
    {
        _units = units;
        _people = people;
    }

    public Dictionary<string, string[]> Faults { get; } = [];

    public IReadOnlyDictionary<Id<Organisation>, Organisation> Carriers => _units.Values.ToDictionary(o => o.Id);

    public static async Task<LegParties> ReadAsync(
        TraceabilityDb db, IEnumerable<string> carriers, IEnumerable<string?> people,
        CancellationToken cancellationToken)
    {
        List<string> codes = [.. carriers.Distinct()];
        List<string> persons = [.. people.OfType<string>().Distinct()];
        return new LegParties(
            await db.Organisations.AsNoTracking().Where(o => codes.Contains(o.Code))
                .ToDictionaryAsync(o => o.Code, cancellationToken),
            await db.People.AsNoTracking().Where(p => persons.Contains(p.Code))
                .ToDictionaryAsync(p => p.Code, cancellationToken));
    }

    /// <summary>A carrier by trade, or the shipper with its own vehicle.</summary>
    public Id<Organisation> Carrier(string code, Id<Organisation> shipper, string field)
    {
        if (!_units.TryGetValue(code, out Organisation? unit))
            Fault(field, "没有登记这个单位", "No such organisation on the register");
        else if (unit.Id != shipper && !unit.Is(OrganisationKinds.Carrier))
            Fault(field, "不是承运单位", "It is no carrier");
        else if (unit.Status == OrganisationStatus.Closed)
            Fault(field, "该单位已注销", "It is closed");
        return unit?.Id ?? default;
    }

    /// <summary>A person of the unit that has, or gets, the goods in hand.</summary>
    public Id<Person>? Person(string? code, Id<Organisation> unit, string field)
    {
        if (code is null) return null;
        if (_people.TryGetValue(code, out Person? person) && person.Organisation == unit) return person.Id;
        Fault(field, "承运单位没有登记这个人员", "The carrier has no such person on the register");
        return null;
    }

    public void Fault(string field, string zh, string en) => Faults[field] = [Tongue.Say(zh, en)];

    /// <summary>车牌 in the one form in which it is kept; what is no plate (a train, a ship) stays as it is.</summary>
    public static string Vehicle(string text) =>
        PlateNumber.TryParse(text, out PlateNumber plate) ? plate.Value : text.Trim();
}
