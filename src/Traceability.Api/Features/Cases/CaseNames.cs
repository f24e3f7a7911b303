using Microsoft.EntityFrameworkCore;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Oversight.Cases;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Cases;

/// <summary>The officers and agencies of a case by name.</summary>
internal sealed class CaseNames
{
    private Dictionary<string, CaseOfficer> _users = [];
    private Dictionary<Id<Organisation>, string> _units = [];

    /// <param name="looks">Looks that are shown; who only looked is named there and nowhere else.</param>
    public static async Task<CaseNames> ReadAsync(
        TraceabilityDb db, Case c, CancellationToken stop, IReadOnlyCollection<CaseLook>? looks = null)
    {
        string[] lookers = [.. (looks ?? []).Select(l => l.By).Distinct()];
        Id<Organisation>[] others = [.. (looks ?? []).Select(l => l.Organisation).Append(c.Agency).Distinct()];
        IQueryable<string> users = db.CaseMembers.Where(m => m.Case == c.Id).Select(m => m.User)
            .Union(db.CaseEvents.Where(e => e.Case == c.Id).Select(e => e.By));
        IQueryable<Id<Organisation>> units = db.CaseMembers.Where(m => m.Case == c.Id).Select(m => m.Organisation)
            .Union(db.AgencyRequests.Where(r => r.Case == c.Id).Select(r => r.To));
        return new CaseNames
        {
            _users = (await (
                from u in db.Users.AsNoTracking()
                where users.Contains(u.Id) || lookers.Contains(u.Id)
                join p in db.People on u.Person equals (Id<Person>?)p.Id into people
                from p in people.DefaultIfEmpty()
                select new { u.Id, u.UserName, Name = p == null ? null : p.Name }).ToListAsync(stop))
                .ToDictionary(u => u.Id, u => new CaseOfficer(u.UserName ?? u.Id, u.Name)),
            _units = await db.Organisations.AsNoTracking().Where(o => units.Contains(o.Id) || others.Contains(o.Id))
                .ToDictionaryAsync(o => o.Id, o => o.Name, stop),
        };
    }

    public string UserName(string id) => _users.TryGetValue(id, out CaseOfficer? user) ? user.UserName : id;

    /// <summary>王强（police）, or the sign-in alone where no person stands behind it.</summary>
    public string Person(string id) => !_users.TryGetValue(id, out CaseOfficer? user) ? id
        : user.Person is null ? user.UserName : $"{user.Person}（{user.UserName}）";

    public string Unit(Id<Organisation> id) => _units.GetValueOrDefault(id, "—");

    private sealed record CaseOfficer(string UserName, string? Person);
}
