using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Paging;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>人员列表. Identity numbers are never listed.</summary>
public static class ListPeople
{
    public static async Task<Ok<Page<PersonRow>>> Handle(
        [AsParameters] PageQuery page, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Id<Person> after = new(page.After ?? 0);
        List<Person> rows = await Visibility.People(db, person).AsNoTracking().Where(p => p.Id > after)
            .OrderBy(p => p.Id).Take(page.Size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page<PersonRow>.Of(rows.ConvertAll(PersonRow.Of), page.Size, r => r.Number));
    }
}

/// <summary>A person in a list.</summary>
public sealed record PersonRow(long Number, string Code, string Name, PersonRole Role, string? Phone, bool HasIdNumber)
{
    public static PersonRow Of(Person p) =>
        new(p.Id.Value, p.Code, p.Name, p.Role, p.Phone, p.IdNumberCipher is not null);
}
