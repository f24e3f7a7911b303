using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Verifications;

/// <summary>
/// 核查项目: one question of the checklist, for which kinds of units and in which time it is asked, and where it comes
/// from.
/// </summary>
/// <param name="Number">Names it for good: another wording is another number.</param>
/// <param name="Kinds">None: asked of every unit.</param>
/// <param name="To">Last day; null while it is asked.</param>
public sealed record VerificationItem(
    int Number, OrganisationKinds Kinds, DateOnly From, DateOnly? To, string Zh, string En, string LookZh,
    string LookEn, string BasisZh, string BasisEn)
{
    public bool IsAsked(OrganisationKinds kinds, DateOnly day) =>
        (Kinds == OrganisationKinds.None || (Kinds & kinds) != 0) && From <= day && (To is null || day <= To);
}
