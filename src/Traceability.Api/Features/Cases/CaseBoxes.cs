using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>The boxes of the forms of a case, as they were filled.</summary>
public sealed class CaseBoxes
{
    public string? RequestId { get; set; }

    public string? Number { get; set; }

    public string? Title { get; set; }

    public CaseSource? Source { get; set; }

    public string? Ref { get; set; }

    public string? Region { get; set; }

    public string? Place { get; set; }

    public string? At { get; set; }

    public string? Summary { get; set; }

    public CaseAct? Act { get; set; }

    public CaseOutcome? Outcome { get; set; }

    public string? Reason { get; set; }

    public int? Seen { get; set; }

    public string? UserName { get; set; }

    public MemberRole? Role { get; set; }

    public DateOnly? Day { get; set; }

    public string? Code { get; set; }

    public string? LotMark { get; set; }

    public string? Substance { get; set; }

    public string? Description { get; set; }

    public string? Quantity { get; set; }

    public string? Unit { get; set; }

    public string? SealNumber { get; set; }

    public string? FirstOfficer { get; set; }

    public string? SecondOfficer { get; set; }

    public string? Keeper { get; set; }

    public string? KeptAt { get; set; }

    public string? To { get; set; }

    public bool? IsSealWhole { get; set; }

    public string? Package { get; set; }

    public string? Product { get; set; }

    public string? Lot { get; set; }

    public string? Agency { get; set; }

    public string? What { get; set; }

    public string? LegalGround { get; set; }

    public long? Part { get; set; }

    public string? Organisation { get; set; }

    public string? Person { get; set; }

    public MeasureKind? Kind { get; set; }

    public string? AmountYuan { get; set; }

    public string? Rule { get; set; }

    public string? Article { get; set; }

    public string? Facts { get; set; }

    public DateOnly? NotifiedOn { get; set; }

    public string? Heard { get; set; }
}
