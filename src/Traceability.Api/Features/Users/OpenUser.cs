using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.People;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Users;

/// <summary>新建用户: with a temporary password that the answer shows once; it is kept nowhere in clear.</summary>
public static class OpenUser
{
    public static async Task<Results<Created<OpenedUser>, ValidationProblem, ProblemHttpResult>> Handle(
        NewUserRequest request, TraceabilityDb db, IServiceProvider services, AuditNote note,
        CancellationToken cancellationToken)
    {
        Organisation? unit = await db.Organisations.AsNoTracking()
            .FirstOrDefaultAsync(o => o.Code == request.Organisation, cancellationToken);
        if (unit is null)
            return Refusals.Wrong("organisation", "单位未登记", "The organisation is not registered");
        if (RoleSeat.Fault(request.Role, unit) is { } misfit) return Refusals.Wrong("role", misfit);
        string password = TemporaryPassword.New();
        IdentityResult made = await SignIns.CreateAsync(
            services, new NewSignIn(request.UserName, request.DisplayName, unit.Id, null, request.Role)
            {
                IsTemporary = request.Role != Roles.Machine,
            }, password);
        if (made.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.DuplicateUserName)))
            return Refusals.Taken("userName");
        if (!made.Succeeded)
        {
            return Refusals.Wrong("userName", Tongue.Say(
                "登录名只用英文字母、数字和 - . _ @ +", "A sign-in has letters, digits and - . _ @ + only"));
        }

        User user = (await services.GetRequiredService<UserManager<User>>().FindByNameAsync(request.UserName))!;
        note.Says($"user={user.Id}");
        return TypedResults.Created((string?)null, new OpenedUser(user.Id, request.UserName, password));
    }
}

/// <summary>The new sign-in.</summary>
public sealed record NewUserRequest
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
}

/// <summary>A sign-in with its temporary password, which is shown this once.</summary>
public sealed record OpenedUser(string Id, string UserName, string TemporaryPassword);
