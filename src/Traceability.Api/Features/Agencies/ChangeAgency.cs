using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Users;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Db.Feed;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Agencies;

/// <summary>
/// 变更单位: name, kinds, agency, region. What its people may see hangs on these: their sessions end.
/// </summary>
public static class ChangeAgency
{
    public static async Task<Results<NoContent, NotFound, ValidationProblem>> Handle(
        string code, AgencyChangeRequest request, TraceabilityDb db, UserDesk desk, CurrentPerson person,
        AuditNote note, CancellationToken cancellationToken)
    {
        note.Says($"organisation={code}");
        Organisation? unit = await db.Organisations.AsNoTracking()
            .FirstOrDefaultAsync(o => o.Code == code, cancellationToken);
        if (unit is null) return TypedResults.NotFound();
        OrganisationKinds kinds = AgencyForm.KindsOf(request.Kinds);
        Dictionary<string, string[]> faults = AgencyForm.Faults(kinds, request.Agency);
        if (unit.Id == person.Organisation && (kinds != unit.Kinds || request.Agency != unit.Agency))
        {
            faults["kinds"] = [Tongue.Say(
                "不能变更自己所在单位的类型", "The kinds of one's own organisation are another administrator's matter")];
        }

        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Organisations.Where(o => o.Id == unit.Id).ExecuteUpdateAsync(
            s => s.SetProperty(o => o.Name, request.Name).SetProperty(o => o.Kinds, kinds)
                .SetProperty(o => o.Agency, request.Agency).SetProperty(o => o.Region, request.Region),
            cancellationToken);
        db.NoteChange(unit);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        bool isOther = kinds != unit.Kinds || request.Agency != unit.Agency || request.Region != unit.Region;
        if (isOther) await desk.EndSessionsOfAsync(unit.Id);
        return TypedResults.NoContent();
    }
}

/// <summary>What the unit is from now on.</summary>
public sealed record AgencyChangeRequest
{
    [Text(200, MinimumLength = 2)]
    public required string Name { get; init; }

    [AtMost(20)]
    public required IReadOnlyList<OrganisationKinds> Kinds { get; init; }

    /// <summary>机关类别, for an authority.</summary>
    public AgencyKind? Agency { get; init; }

    /// <summary>GB/T 2260, six digits.</summary>
    [Region, Code]
    public required string Region { get; init; }
}
