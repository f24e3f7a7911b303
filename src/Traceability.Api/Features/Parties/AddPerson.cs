using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>登记人员 of one's own organisation. The identity number is encrypted before it is stored.</summary>
public static class AddPerson
{
    public static async Task<Results<Created<PersonRow>, Conflict>> Handle(
        PersonRequest request, TraceabilityDb db, CurrentPerson person, IdSource ids, IdNumberVault vault)
    {
        if (db.People.Any(p => p.Code == request.Code)) return TypedResults.Conflict();
        Person added = new()
        {
            Id = ids.Next<Person>(),
            Code = request.Code,
            Organisation = person.Organisation,
            Name = request.Name,
            Role = request.Role,
            Phone = request.Phone,
            IdNumberCipher = request.IdNumber is null ? null : vault.Lock(request.IdNumber),
            IdNumberHash = request.IdNumber is null ? null : vault.Hash(request.IdNumber),
        };
        db.People.Add(added);
        await db.SaveChangesAsync();
        return TypedResults.Created((string?)null, PersonRow.Of(added));
    }
}

/// <summary>The person to add.</summary>
public sealed record PersonRequest
{
    [StringLength(64, MinimumLength = 1)]
    public required string Code { get; init; }

    [StringLength(100, MinimumLength = 1)]
    public required string Name { get; init; }

    public required PersonRole Role { get; init; }

    /// <summary>居民身份证号, GB 11643.</summary>
    [RegularExpression("^[1-9][0-9]{16}[0-9X]$")]
    public string? IdNumber { get; init; }

    [StringLength(40)]
    public string? Phone { get; init; }
}
