namespace Traceability.Domain.Parties;

/// <summary>单位: an enterprise, hospital, agency, association or foreign party.</summary>
public sealed class Organisation
{
    public required Id<Organisation> Id { get; init; }

    /// <summary>统一社会信用代码 (18 characters), or a foreign party's code beginning with Y.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required OrganisationKinds Kinds { get; init; }

    /// <summary>GB/T 2260, six digits; empty for a foreign party.</summary>
    public required string Region { get; init; }

    public string? LegalRepresentative { get; init; }

    public DateOnly? RegisteredOn { get; init; }

    public DateOnly? VerifiedOn { get; init; }

    public required OrganisationStatus Status { get; init; }

    public Id<Organisation>? MemberOf { get; init; }

    public AgencyKind? Agency { get; init; }

    /// <summary>年产能, as declared.</summary>
    public string? AnnualCapacity { get; init; }

    /// <summary>Unknown columns of an imported file, kept as they came (JSON).</summary>
    public string? Note { get; init; }

    public bool Is(OrganisationKinds kind) => (Kinds & kind) != 0;
}
