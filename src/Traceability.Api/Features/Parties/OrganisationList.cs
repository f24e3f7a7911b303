using Microsoft.EntityFrameworkCore;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>单位列表 with the risk of each, for who oversees them.</summary>
internal static class OrganisationList
{
    /// <param name="band">Only units of this risk: then the register is read on until the page is full.</param>
    public static async Task<Page<RatedOrganisation>> ReadAsync(
        OrganisationQuery query, RiskBand? band, PageQuery page, TraceabilityDb db, CurrentPerson person, DateTime now,
        CancellationToken cancellationToken)
    {
        IQueryable<Organisation> seen = query.Filter(Visibility.Organisations(db, person).AsNoTracking());
        List<RatedOrganisation> rows = [];
        Id<Organisation> last = new(page.After ?? 0);
        int batch = band is null ? page.Size + 1 : PageQuery.LimitMost;
        bool isEnd = false;
        while (rows.Count <= page.Size && !isEnd)
        {
            Id<Organisation> after = last;
            List<Organisation> units = await seen.Where(o => o.Id > after).OrderBy(o => o.Id).Take(batch)
                .ToListAsync(cancellationToken);
            isEnd = units.Count < batch;
            if (units.Count == 0) break;
            last = units[^1].Id;
            List<Organisation> rated = person.IsRegulator ? units.FindAll(u => u.Agency is null) : [];
            var risks = await RiskReader.ReadAsync(db, person, rated, now, cancellationToken);
            rows.AddRange(units
                .Select(u => new RatedOrganisation(OrganisationRow.Of(u), risks.GetValueOrDefault(u.Id)))
                .Where(r => band is null || r.Risk?.Band == band));
        }

        return Page<RatedOrganisation>.Of(rows, page.Size, r => r.Unit.Number);
    }
}

/// <summary>An organisation in the list.</summary>
/// <param name="Risk">Null for authorities, and for who oversees nobody.</param>
internal sealed record RatedOrganisation(OrganisationRow Unit, RiskScore? Risk);
