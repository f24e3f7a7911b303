using Microsoft.AspNetCore.Http.HttpResults;
using Traceability.Api.Language;
using Traceability.Api.Language.Checks;
using Traceability.Api.Recording;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>入网登记 by an authority, inside its own region.</summary>
public static class RegisterOrganisation
{
    public static async Task<Results<Created<OrganisationRow>, ValidationProblem, ProblemHttpResult>> Handle(
        OrganisationRequest request, TraceabilityDb db, CurrentPerson person, IdSource ids, TimeProvider clock)
    {
        Dictionary<string, string[]> faults = [];
        if (!UnifiedSocialCreditCode.Parse(request.Code).TryGet(out UnifiedSocialCreditCode code,
            out InputFault? wrong))
            faults["code"] = [FaultText.Of(wrong)];
        if (!request.Region.StartsWith(person.RegionPrefix, StringComparison.Ordinal))
            faults["region"] = [Tongue.Say("不在本辖区", "Outside your region")];
        OrganisationKinds kinds = request.Kinds.Aggregate(OrganisationKinds.None, (all, kind) => all | kind);
        if (kinds == OrganisationKinds.None) faults["kinds"] = [Tongue.Say("至少选一种单位类型", "Choose at least one kind")];
        if (faults.Count > 0) return TypedResults.ValidationProblem(faults);
        if (db.Organisations.Any(o => o.Code == code.Value)) return Refusals.Taken("code");
        Organisation organisation = new()
        {
            Id = ids.Next<Organisation>(),
            Code = code.Value,
            Name = request.Name,
            Kinds = kinds,
            Region = request.Region,
            LegalRepresentative = request.LegalRepresentative,
            RegisteredOn = ChinaTime.DayOf(clock.GetUtcNow().UtcDateTime),
            Status = OrganisationStatus.Registered,
        };
        db.Organisations.Add(organisation);
        await db.SaveChangesAsync();
        return TypedResults.Created($"/api/organisations/{organisation.Code}", OrganisationRow.Of(organisation));
    }
}

/// <summary>The organisation to register.</summary>
public sealed record OrganisationRequest
{
    /// <summary>统一社会信用代码.</summary>
    [Text(40, MinimumLength = 1)]
    public required string Code { get; init; }

    [Text(200, MinimumLength = 2)]
    public required string Name { get; init; }

    [AtMost(20)]
    public required IReadOnlyList<OrganisationKinds> Kinds { get; init; }

    /// <summary>GB/T 2260, six digits.</summary>
    [Region, Code]
    public required string Region { get; init; }

    [Text(100)]
    public string? LegalRepresentative { get; init; }
}
