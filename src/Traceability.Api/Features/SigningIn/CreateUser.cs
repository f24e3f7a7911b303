using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.SigningIn;

/// <summary>新建用户: a sign-in for an organisation in a role.</summary>
public static class CreateUser
{
    public static async Task<Results<Created, ValidationProblem>> Handle(
        UserRequest request, TraceabilityDb db, IServiceProvider services)
    {
        Organisation? organisation = db.Organisations.FirstOrDefault(o => o.Code == request.Organisation);
        if (organisation is null)
            return Wrong("organisation", Tongue.Say("单位未登记", "The organisation is not registered"));
        if (!Roles.All.Contains(request.Role))
            return Wrong("role", Tongue.Say("没有这种角色", "There is no such role"));
        IdentityResult created = await SignIns.CreateAsync(
            services, new NewSignIn(request.UserName, request.DisplayName, organisation.Id, null, request.Role),
                request.Password);
        return created.Succeeded
            ? TypedResults.Created()
            : TypedResults.ValidationProblem(new Dictionary<string, string[]>
            {
                ["password"] = [.. created.Errors.Select(e => e.Description)],
            });
    }

    private static ValidationProblem Wrong(string field, string text) =>
        TypedResults.ValidationProblem(new Dictionary<string, string[]> { [field] = [text] });
}

/// <summary>The new sign-in.</summary>
public sealed record UserRequest
{
    [Text(64, MinimumLength = 3)]
    public required string UserName { get; init; }

    [Text(100, MinimumLength = 1)]
    public required string DisplayName { get; init; }

    /// <summary>USCC.</summary>
    [Text(32, MinimumLength = 1)]
    public required string Organisation { get; init; }

    public required string Role { get; init; }

    [Text(128, MinimumLength = 10)]
    public required string Password { get; init; }
}
