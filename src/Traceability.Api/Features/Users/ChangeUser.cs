using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.People;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Users;

/// <summary>变更角色、单位: the person's sessions end, and with the next sign-in the new role counts.</summary>
public static class ChangeUser
{
    public static async Task<Results<NoContent, NotFound, ValidationProblem>> Handle(
        string user, UserChangeRequest request, UserDesk desk, TraceabilityDb db, CurrentPerson person,
        CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(user) is not { } known) return TypedResults.NotFound();
        if (known.Id == person.UserId) return Refusals.Wrong("role", ActOnUser.Own);
        Organisation? unit = await db.Organisations.AsNoTracking()
            .FirstOrDefaultAsync(o => o.Code == request.Organisation, cancellationToken);
        if (unit is null)
            return Refusals.Wrong("organisation", "单位未登记", "The organisation is not registered");
        if (RoleSeat.Fault(request.Role, unit) is { } misfit) return Refusals.Wrong("role", misfit);
        await desk.MoveAsync(known, request.Role, unit.Id);
        return TypedResults.NoContent();
    }
}

/// <summary>Role and organisation from now on.</summary>
public sealed record UserChangeRequest
{
    [Text(64, MinimumLength = 1)]
    public required string Role { get; init; }

    /// <summary>USCC.</summary>
    [Text(32, MinimumLength = 1), Code(CodeKind.Party)]
    public required string Organisation { get; init; }
}
