using Microsoft.EntityFrameworkCore;
using Traceability.Domain.Movements;
using Traceability.Domain.Parties;

namespace Traceability.Db.Facts;

public sealed partial class FactsReader
{
    private static PartySection ReadParties(TraceabilityDb db, IReadOnlyList<MovementDraft> drafts)
    {
        List<string> organisations = Codes(drafts.SelectMany(
            d => new[] { d.Header.Organisation, d.Header.Owner, d.Header.Counterparty, d.Header.Carrier }));
        List<string> sites = Codes(drafts.SelectMany(d => new[] { d.Header.Site, d.Header.CounterSite }));
        List<string> people = Codes(drafts.SelectMany(d => d.Items.Select(i => i.Row?.TakenOverBy)
            .Concat([d.Header.HandedOverBy, d.Header.TakenOverBy, d.Header.Driver])));
        return new PartySection(
            db.Organisations.AsNoTracking().Where(o => organisations.Contains(o.Code)).ToDictionary(o => o.Code),
            sites.Count == 0 ? new Dictionary<string, Site>() : db.Sites.AsNoTracking()
                .Where(s => sites.Contains(s.Code)).ToDictionary(s => s.Code),
            people.Count == 0 ? new Dictionary<string, Person>() : db.People.AsNoTracking()
                .Where(p => people.Contains(p.Code)).ToDictionary(p => p.Code));
    }
}
