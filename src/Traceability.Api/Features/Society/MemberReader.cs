using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Reports;
using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>An association's members with their grades. Bands, not numbers; numbers of people, not people.</summary>
internal static class MemberReader
{
    /// <summary>In the order of the list. An association has hundreds of members, not millions.</summary>
    public static async Task<IReadOnlyList<MemberRow>> AllAsync(
        TraceabilityDb db, CurrentPerson person, DateTime now, CancellationToken cancellationToken)
    {
        IQueryable<Organisation> members = Visibility.Members(db, person).AsNoTracking();
        IReadOnlyDictionary<Id<Organisation>, CreditFacts> facts =
            await CreditReader.ReadAsync(db, members, now, cancellationToken);
        List<Organisation> units = await members.OrderBy(o => o.Id).ToListAsync(cancellationToken);
        return [.. units.Where(u => facts.ContainsKey(u.Id))
            .Select(u => MemberRow.Of(u, facts[u.Id], CreditFormula.Of(facts[u.Id])))];
    }
}
