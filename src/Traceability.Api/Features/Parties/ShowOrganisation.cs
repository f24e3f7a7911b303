using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Traceability.Api.Security;
using Traceability.Db;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Parties;

/// <summary>One organisation.</summary>
public static class ShowOrganisation
{
    public static async Task<Results<Ok<OrganisationAnswer>, NotFound>> Handle(
        string code, TraceabilityDb db, CurrentPerson person, CancellationToken cancellationToken)
    {
        Organisation? o = await Visibility.Organisations(db, person).AsNoTracking()
            .FirstOrDefaultAsync(x => x.Code == code, cancellationToken);
        if (o is null) return TypedResults.NotFound();
        bool seesAll = Visibility.SeesParticulars(person);
        return TypedResults.Ok(new OrganisationAnswer(
            OrganisationRow.Of(o), seesAll ? o.LegalRepresentative : null, o.RegisteredOn, o.VerifiedOn, o.Agency,
            seesAll ? o.AnnualCapacity : null));
    }
}

/// <summary>An organisation with its register entries.</summary>
public sealed record OrganisationAnswer(
    OrganisationRow Organisation, string? LegalRepresentative, DateOnly? RegisteredOn, DateOnly? VerifiedOn,
        AgencyKind? Agency,
    string? AnnualCapacity);
