using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Cases;

/// <summary>A case, and as what one is on it.</summary>
public sealed record CaseSeat(Case Case, MemberRole Role)
{
    public bool MayDo(CaseAct act) => CaseLife.After(Case.State, act) is not null && CaseLife.MayDo(Role, act);
}
