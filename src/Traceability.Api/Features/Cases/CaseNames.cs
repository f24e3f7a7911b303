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

    public static async Task<CaseNames> ReadAsync(TraceabilityDb db, Case c, CancellationToken stop)
    {
        string[] users =
        [
            .. (await db.CaseMembers.Where(m => m.Case == c.Id).Select(m => m.User).ToListAsync(stop))
                .Concat(await db.CaseEvents.Where(e => e.Case == c.Id).Select(e => e.By).Distinct().ToListAsync(stop))
                .Concat(await db.CaseLooks.Where(l => l.Case == c.Id).Select(l => l.By).Distinct().ToListAsync(stop))
                .Distinct(),
        ];
        Id<Organisation>[] units =
        [
            .. (await db.CaseMembers.Where(m => m.Case == c.Id).Select(m => m.Organisation).ToListAsync(stop))
                .Concat(await db.AgencyRequests.Where(r => r.Case == c.Id).Select(r => r.To).ToListAsync(stop))
                .Concat(await db.CaseLooks.Where(l => l.Case == c.Id).Select(l => l.Organisation).Distinct()
                    .ToListAsync(stop))
                .Append(c.Agency).Distinct(),
        ];
        return new CaseNames
        {
            _users = (await (
                from u in db.Users.AsNoTracking()
                where users.Contains(u.Id)
                join p in db.People on u.Person equals (Id<Person>?)p.Id into people
                from p in people.DefaultIfEmpty()
                select new { u.Id, u.UserName, Name = p == null ? null : p.Name }).ToListAsync(stop))
                .ToDictionary(u => u.Id, u => new CaseOfficer(u.UserName ?? u.Id, u.Name)),
            _units = await db.Organisations.AsNoTracking().Where(o => units.Contains(o.Id))
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
