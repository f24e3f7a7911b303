using Traceability.Domain.Parties;

namespace Traceability.Domain.Permits.Applications;

/// <summary>许可、备案申请. What was asked stays as it was asked; what becomes of it is in its events.</summary>
public sealed class PermitApplication
{
    public required Id<PermitApplication> Id { get; init; }

    /// <summary>申请编号, unique.</summary>
    public required string Number { get; init; }

    /// <summary>The applicant's own id of the request: the same again is the same application.</summary>
    public required string RequestId { get; init; }

    public required ApplicationKind Kind { get; init; }

    /// <summary>PT-… of the reference catalogue.</summary>
    public required string Type { get; init; }

    public required Id<Organisation> Applicant { get; init; }

    /// <summary>The competent authority: <see cref="PermitCompetences"/> says which.</summary>
    public required Id<Organisation> Agency { get; init; }

    /// <summary>The paper to renew, change or hand back.</summary>
    public Id<Permit>? About { get; init; }

    /// <summary>外部证件: its number there.</summary>
    public string? PaperNumber { get; init; }

    /// <summary>外部证件: the authority that gave it.</summary>
    public string? PaperIssuer { get; init; }

    public Id<Organisation>? Counterparty { get; init; }

    public Id<Organisation>? Carrier { get; init; }

    /// <summary>其他承运单位 and 途经地区, as <see cref="PermitWay"/> keeps them.</summary>
    public string? OtherCarriers { get; init; }

    public string? ViaRegions { get; init; }

    public string? FromRegion { get; init; }

    public string? ToRegion { get; init; }

    /// <summary>运输路线, in words.</summary>
    public string? Route { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly ValidTo { get; init; }

    public required bool SingleUse { get; init; }

    /// <summary>用途、理由.</summary>
    public required string Purpose { get; init; }

    public ApplicationState State { get; init; } = ApplicationState.Draft;

    /// <summary>UTC, the last submission; null while a draft.</summary>
    public DateTime? SubmittedAt { get; init; }

    public DateTime? AcceptedAt { get; init; }

    /// <summary>UTC, the beginning of the international verification that is under way.</summary>
    public DateTime? VerifyingSince { get; init; }

    /// <summary>Days for which the clock stood in verifications that have ended .</summary>
    public int StoppedDays { get; init; }

    public DateTime? EndedAt { get; init; }

    /// <summary>The sign-in that gave the opinion: it does not decide.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>The number under which it was granted.</summary>
    public string? GrantedNumber { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required string CreatedBy { get; init; }

    public IReadOnlyList<ApplicationLine> Lines { get; init; } = new List<ApplicationLine>();
}
