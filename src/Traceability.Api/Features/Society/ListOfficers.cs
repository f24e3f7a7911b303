using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;
using Traceability.Domain.Society;

namespace Traceability.Api.Features.Society;

/// <summary>
/// 安全员、专管员、信息员 of the own unit, and until when their certificates count. The association sees how many, not
/// who.
/// </summary>
internal static class ListOfficers
{
    /// <summary>A certificate that ends within so many days is to be renewed.</summary>
    public const int SoonDays = 60;

    private static readonly PersonRole[] Posts = [PersonRole.Officer, PersonRole.Informant, PersonRole.Keeper];

    public static async Task<IReadOnlyList<OfficerRow>> ReadAsync(
        TraceabilityDb db, CurrentPerson person, DateOnly today, CancellationToken cancellationToken)
    {
        List<Person> people = await Visibility.People(db, person).AsNoTracking()
            .Where(p => p.Organisation == person.Organisation && Posts.Contains(p.Role))
            .OrderBy(p => p.Role).ThenBy(p => p.Id).ToListAsync(cancellationToken);
        ILookup<Id<Person>, Trainee> passed = (await Visibility.Trainees(db, person).AsNoTracking()
            .Where(t => t.PassedAt != null).ToListAsync(cancellationToken)).ToLookup(t => t.Person);
        return [.. people.Select(p => OfficerRow.Of(p, passed[p.Id].MaxBy(t => t.PassedAt), today))];
    }
}
