using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>登记人员 of one's own organisation. The identity number is encrypted before it is stored.</summary>
public static class AddPerson
{
    public static async Task<Results<Created<PersonRow>, ValidationProblem, ProblemHttpResult>> Handle(
        PersonRequest request, TraceabilityDb db, CurrentPerson person, IdSource ids, IdNumberVault vault,
        TimeProvider clock)
    {
        string? number = null;
        DateOnly? born = null;
        if (request.IdNumber is not null)
        {
            DateOnly today = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
            if (!ResidentIdNumber.Parse(request.IdNumber, today).TryGet(out ResidentIdNumber parsed,
                out InputFault? wrong))
                return TypedResults.ValidationProblem(new Dictionary<string,
                    string[]> { ["idNumber"] = [FaultText.Of(wrong)] });
            (number, born) = (parsed.Value, parsed.BirthDate);
        }

        if (db.People.Any(p => p.Code == request.Code)) return Refusals.Taken("code");
        Person added = new()
        {
            Id = ids.Next<Person>(),
            Code = request.Code,
            Organisation = person.Organisation,
            Name = request.Name,
            Role = request.Role,
            Phone = request.Phone,
            BornOn = born,
            IdNumberCipher = number is null ? null : vault.Lock(number),
            IdNumberHash = number is null ? null : vault.Hash(number),
        };
        db.People.Add(added);
        await db.SaveChangesAsync();
        return TypedResults.Created((string?)null, PersonRow.Of(added));
    }
}

/// <summary>The person to add.</summary>
public sealed record PersonRequest
{
    [Text(64, MinimumLength = 1), Code]
    public required string Code { get; init; }

    [Text(100, MinimumLength = 1)]
    public required string Name { get; init; }

    public required PersonRole Role { get; init; }

    /// <summary>居民身份证号, GB 11643.</summary>
    [Text(40)]
    public string? IdNumber { get; init; }

    [Text(40)]
    public string? Phone { get; init; }
}
