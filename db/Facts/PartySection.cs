using Traceability.Domain.Movements;
using Traceability.Domain.Parties;

namespace Traceability.Db.Facts;

/// <summary>Organisations, sites and persons named by a batch of drafts, by code.</summary>
internal sealed record PartySection(
    IReadOnlyDictionary<string, Organisation> Organisations,
    IReadOnlyDictionary<string, Site> Sites,
    IReadOnlyDictionary<string, Person> People)
{
    public Organisation? Organisation(string? code, string field, string zh, string en, List<FieldFault> faults) =>
        Find(Organisations, code, field, zh, en, faults);

    public Site? Site(string? code, string field, List<FieldFault> faults) =>
        Find(Sites, code, field, "库房", "site", faults);

    public Person? Person(string? code, string field, List<FieldFault> faults) =>
        Find(People, code, field, "人员", "person", faults);

    private static T? Find<T>(
        IReadOnlyDictionary<string, T> known, string? code, string field, string zh, string en, List<FieldFault> faults)
        where T : class
    {
        if (string.IsNullOrEmpty(code)) return null;
        if (known.TryGetValue(code, out T? found)) return found;
        faults.Add(Faults.Unknown(field, zh, en, code));
        return null;
    }
}
