using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.SigningIn;

/// <summary>新建用户: a sign-in for an organisation in a role.</summary>
public static class CreateUser
{
    public static async Task<Results<Created, ValidationProblem, ProblemHttpResult>> Handle(
        UserRequest request, TraceabilityDb db, IServiceProvider services)
    {
        Organisation? organisation = db.Organisations.FirstOrDefault(o => o.Code == request.Organisation);
        if (organisation is null)
            return Refusals.Wrong("organisation", Tongue.Say("单位未登记", "The organisation is not registered"));
        if (!Roles.All.Contains(request.Role))
            return Refusals.Wrong("role", Tongue.Say("没有这种角色", "There is no such role"));
        IdentityResult created = await SignIns.CreateAsync(
            services, new NewSignIn(request.UserName, request.DisplayName, organisation.Id, null, request.Role)
            {
                // A machine's owner keeps what it was given; a person changes it.
                IsTemporary = request.Role != Roles.Machine,
            }, request.Password);
        return created.Succeeded
            ? TypedResults.Created()
            : Refuse(created);
    }

    /// <summary>Identity speaks English only, and says of each rule what one sentence says of all.</summary>
    private static Results<Created, ValidationProblem, ProblemHttpResult> Refuse(IdentityResult result)
    {
        if (result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.DuplicateUserName)))
            return Refusals.Taken("userName");
        return result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.InvalidUserName))
            ? Refusals.Wrong("userName", Tongue.Say(
                "登录名只用英文字母、数字和 - . _ @ +", "A sign-in has letters, digits and - . _ @ + only"))
            : Refusals.Wrong("password", Tongue.Say(
                "口令须同时有大写字母、小写字母、数字和符号",
                "A password has capital and small letters, digits and signs"));
    }
}

/// <summary>The new sign-in.</summary>
public sealed record UserRequest
{
    [Text(64, MinimumLength = 3)]
    public required string UserName { get; init; }

    [Text(100, MinimumLength = 1)]
    public required string DisplayName { get; init; }

    /// <summary>USCC.</summary>
    [Text(32, MinimumLength = 1), Code(CodeKind.Party)]
    public required string Organisation { get; init; }

    [Text(64, MinimumLength = 1)]
    public required string Role { get; init; }

    [Text(128, MinimumLength = 10)]
    public required string Password { get; init; }
}
