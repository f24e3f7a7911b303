using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Features.Parties;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Identifiers;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Agencies;

/// <summary>登记单位或机关 by an administrator, in any region. An authority registers enterprises of its own region.</summary>
public static class RegisterAgency
{
    public static async Task<Results<Created<OrganisationRow>, ValidationProblem, ProblemHttpResult>> Handle(
        AgencyRequest request, TraceabilityDb db, IdSource ids, TimeProvider clock, AuditNote note,
        CancellationToken cancellationToken)
    {
        OrganisationKinds kinds = AgencyForm.KindsOf(request.Kinds);
        Dictionary<string, string[]> faults = AgencyForm.Faults(kinds, request.Agency);
        if (!UnifiedSocialCreditCode.Parse(request.Code).TryGet(
            out UnifiedSocialCreditCode code, out InputFault? wrong))
            faults["code"] = [FaultText.Of(wrong)];
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        note.Says($"organisation={code.Value}");
        if (await db.Organisations.AnyAsync(o => o.Code == code.Value, cancellationToken))
            return Refusals.Taken("code");
        DateOnly today = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime);
        Organisation unit = new()
        {
            Id = ids.Next<Organisation>(),
            Code = code.Value,
            Name = request.Name,
            Kinds = kinds,
            Region = request.Region,
            Agency = request.Agency,
            LegalRepresentative = request.LegalRepresentative,
            RegisteredOn = today,
            Status = OrganisationStatus.Registered,
        };
        db.Organisations.Add(unit);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/api/organisations/{unit.Code}", OrganisationRow.Of(unit));
    }
}

/// <summary>The unit or agency to register.</summary>
public sealed record AgencyRequest
{
    /// <summary>统一社会信用代码.</summary>
    [Text(40, MinimumLength = 1), Code(CodeKind.Party)]
    public required string Code { get; init; }

    [Text(200, MinimumLength = 2)]
    public required string Name { get; init; }

    [AtMost(20)]
    public required IReadOnlyList<OrganisationKinds> Kinds { get; init; }

    /// <summary>机关类别, for an authority.</summary>
    public AgencyKind? Agency { get; init; }

    /// <summary>GB/T 2260, six digits.</summary>
    [Region, Code]
    public required string Region { get; init; }

    [Text(100)]
    public string? LegalRepresentative { get; init; }
}
