using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Verifications;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Feed;
using Traceability.Domain;
using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Enrolments;

/// <summary>
/// Makes a unit of what it said of itself: registered, not yet verified. One that others had named already is
/// completed.
/// </summary>
public sealed class NewUnit(TraceabilityDb db, VerificationOffice verifications, IdSource ids, TimeProvider clock)
{
    /// <summary>Inside the caller's transaction.</summary>
    /// <returns>The unit, and its officer in charge.</returns>
    public async Task<(Id<Organisation> Unit, Id<Person> Officer)> MakeAsync(
        EnrolmentContent content, Id<Organisation> agency, CurrentPerson person, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(content);
        DateOnly today = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
        Organisation? known = await db.Organisations.AsNoTracking()
            .FirstOrDefaultAsync(o => o.Code == content.Code, stop);
        Organisation unit = known ?? New(content, today);
        if (known is null) db.Organisations.Add(unit);
        else await CompleteAsync(known, content, today, stop);
        await AddSitesAsync(unit.Id, content, stop);
        Id<Person> officer = await AddPeopleAsync(unit.Id, content, stop);
        await db.SaveChangesAsync(stop);
        await verifications.PlanFirstAsync(unit.Id, agency, today, person.UserId, stop);
        return (unit.Id, officer);
    }

    private Organisation New(EnrolmentContent content, DateOnly today) => new()
    {
        Id = ids.Next<Organisation>(),
        Code = content.Code,
        Name = content.Name,
        Kinds = content.AllKinds,
        Region = content.Region,
        LegalRepresentative = content.LegalRepresentative,
        RegisteredOn = today,
        Status = OrganisationStatus.Registered,
    };

    private async Task CompleteAsync(
        Organisation known, EnrolmentContent content, DateOnly today, CancellationToken stop)
    {
        OrganisationKinds kinds = known.Kinds | content.AllKinds;
        await db.Organisations.Where(o => o.Id == known.Id).ExecuteUpdateAsync(
            s => s.SetProperty(o => o.Kinds, kinds).SetProperty(o => o.Name, content.Name)
                .SetProperty(o => o.Region, content.Region)
                .SetProperty(o => o.LegalRepresentative, content.LegalRepresentative)
                .SetProperty(o => o.RegisteredOn, o => o.RegisteredOn ?? today), stop);
        db.NoteChange(known);
    }

    private async Task AddSitesAsync(Id<Organisation> unit, EnrolmentContent content, CancellationToken stop)
    {
        int n = 0;
        foreach (EnrolmentSite site in content.Sites)
        {
            string code;
            do code = $"{content.Code}-S{++n}";
            while (await db.Sites.AnyAsync(s => s.Code == code, stop));
            db.Sites.Add(new Site
            {
                Id = ids.Next<Site>(),
                Organisation = unit,
                Code = code,
                Name = site.Name,
                Kind = site.Kind,
                Region = content.Region,
                Address = site.Address,
            });
        }
    }

    private async Task<Id<Person>> AddPeopleAsync(
        Id<Organisation> unit, EnrolmentContent content, CancellationToken stop)
    {
        Id<Person>? officer = null;
        int n = 0;
        EnrolmentPerson head = new(PersonRole.LegalRepresentative, content.LegalRepresentative, content.Phone);
        foreach (EnrolmentPerson person in content.People.Prepend(head))
        {
            string code;
            do code = $"{content.Code}-P{++n}";
            while (await db.People.AnyAsync(p => p.Code == code, stop));
            Person added = new()
            {
                Id = ids.Next<Person>(),
                Code = code,
                Organisation = unit,
                Name = person.Name,
                Role = person.Role,
                Phone = person.Phone,
            };
            db.People.Add(added);
            if (person.Role == PersonRole.Officer) officer ??= added.Id;
        }

        return officer ?? throw new InvalidOperationException("An enrolment names an officer in charge.");
    }
}
