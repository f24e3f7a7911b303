using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Security;

namespace Traceability.Api.Features.SigningIn;

/// <summary>Who is signed in, for which organisation, in which roles.</summary>
public static class ShowMe
{
    public static Ok<MeAnswer> Handle(CurrentPerson person) =>
        TypedResults.Ok(new MeAnswer(person.Name, person.OrganisationCode, person.Region, [.. person.Roles.Order()]));
}

/// <summary>The signed-in person.</summary>
public sealed record MeAnswer(string Name, string Organisation, string Region, IReadOnlyList<string> Roles);
