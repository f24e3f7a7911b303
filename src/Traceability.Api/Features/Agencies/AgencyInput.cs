using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Agencies;

/// <summary>The form of a unit or agency as it was sent.</summary>
public sealed class AgencyInput
{
    public string? Code { get; set; }

    public string? Name { get; set; }

    public string[]? Kinds { get; set; }

    public string? Agency { get; set; }

    public string? Region { get; set; }

    public string? LegalRepresentative { get; set; }

    public IReadOnlyList<OrganisationKinds> KindsGiven() =>
        [.. (Kinds ?? []).Where(k => Enum.TryParse(k, out OrganisationKinds _)).Select(Enum.Parse<OrganisationKinds>)];

    public AgencyKind? AgencyGiven() =>
        Enum.TryParse(Agency, out AgencyKind agency) && Enum.IsDefined(agency) ? agency : null;

    public static AgencyInput Of(Organisation unit) => new()
    {
        Code = unit.Code,
        Name = unit.Name,
        Kinds = [.. AgencyWords.All.Where(unit.Is).Select(k => k.ToString())],
        Agency = unit.Agency?.ToString(),
        Region = unit.Region,
        LegalRepresentative = unit.LegalRepresentative,
    };
}
