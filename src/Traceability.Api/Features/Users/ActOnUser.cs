using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Security;
using Traceability.Db.People;

namespace Traceability.Api.Features.Users;

/// <summary>停用、启用、结束登录、重置: what needs nothing but the sign-in. Nobody does it to himself.</summary>
public static class ActOnUser
{
    internal static string Own => Tongue.Say(
        "不能对自己的账号办理，请由另一名管理员办理", "Not to one's own sign-in: ask another administrator");

    public static Task<Results<NoContent, NotFound, ProblemHttpResult>> Lock(
        string user, UserDesk desk, CurrentPerson person) => ActAsync(user, desk, person, desk.LockAsync);

    public static Task<Results<NoContent, NotFound, ProblemHttpResult>> Unlock(
        string user, UserDesk desk, CurrentPerson person) => ActAsync(user, desk, person, desk.UnlockAsync);

    public static Task<Results<NoContent, NotFound, ProblemHttpResult>> EndSessions(
        string user, UserDesk desk, CurrentPerson person) => ActAsync(user, desk, person, desk.EndSessionsAsync);

    public static Task<Results<NoContent, NotFound, ProblemHttpResult>> ResetSecondFactor(
        string user, UserDesk desk, CurrentPerson person) =>
        ActAsync(user, desk, person, desk.ResetSecondFactorAsync);

    public static async Task<Results<Ok<OpenedUser>, NotFound, ProblemHttpResult>> ResetPassword(
        string user, UserDesk desk, CurrentPerson person)
    {
        if (await desk.FindAsync(user) is not { } known) return TypedResults.NotFound();
        if (known.Id == person.UserId) return Refused();
        return TypedResults.Ok(new OpenedUser(known.Id, known.UserName!, await desk.ResetPasswordAsync(known)));
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> ActAsync(
        string user, UserDesk desk, CurrentPerson person, Func<User, Task> act)
    {
        if (await desk.FindAsync(user) is not { } known) return TypedResults.NotFound();
        if (known.Id == person.UserId) return Refused();
        await act(known);
        return TypedResults.NoContent();
    }

    private static ProblemHttpResult Refused() =>
        TypedResults.Problem(title: Own, statusCode: StatusCodes.Status409Conflict);
}
