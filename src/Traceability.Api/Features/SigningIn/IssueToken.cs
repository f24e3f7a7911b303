using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Traceability.Api.Language.Checks;
using Traceability.Db.People;

namespace Traceability.Api.Features.SigningIn;

/// <summary>Bearer token for programs, by name, password and, where enrolled, the code of the authenticator.</summary>
public static class IssueToken
{
    public static async Task<Results<SignInHttpResult, ProblemHttpResult>> Handle(TokenRequest request,
        SignInManager<User> signIns)
    {
        (ClaimsPrincipal? principal, string? why) = await Credentials.CheckAsync(
            signIns, request.UserName, request.Password, request.Code);
        return principal is null
            ? TypedResults.Problem(title: why, statusCode: StatusCodes.Status401Unauthorized)
            : TypedResults.SignIn(principal, new AuthenticationProperties(), IdentityConstants.BearerScheme);
    }
}

/// <summary>Name, password, code of the app or a recovery code.</summary>
public sealed record TokenRequest
{
    [Text(Credentials.NameMost, MinimumLength = 1)]
    public required string UserName { get; init; }

    [Text(Credentials.PasswordMost, MinimumLength = 1)]
    public required string Password { get; init; }

    [Text(Credentials.CodeMost)]
    public string? Code { get; init; }
}
