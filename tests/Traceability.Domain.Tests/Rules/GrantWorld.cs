using Traceability.Domain.Movements;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;
using Traceability.Domain.Rules;

namespace Traceability.Domain.Tests.Rules;

/// <summary>A permit that is about to be granted to the plant of 150823.</summary>
internal static class GrantWorld
{
    public static readonly DateOnly From = new(2026, 5, 20);

    public static readonly Organisation Prefecture = Agency(91, "市公安局", "150800", AgencyKind.Police);
    public static readonly Organisation County = Agency(92, "旗公安局", "150823", AgencyKind.Police);
    public static readonly Organisation Emergency = Agency(93, "旗应急局", "150823", AgencyKind.EmergencyManagement);

    public static GrantFacts Of(
        string type, DateOnly to, bool single = false, DateOnly? from = null, Organisation? by = null,
        string? region = null, params Paper[] before)
    {
        PermitFacts paper = new Paper(type, Cast.Plant)
        {
            From = from ?? From, To = to, SingleUse = single, FromRegion = region,
        };
        return new GrantFacts
        {
            Permit = paper.Permit,
            Holder = Cast.Plant,
            Agency = by ?? County,
            HoldersPapers = [.. before.Select(p => p.Facts().Permit)],
        };
    }

    private static Organisation Agency(long id, string name, string region, AgencyKind kind) => new()
    {
        Id = new Id<Organisation>(id), Code = "AG" + name, Name = name, Kinds = OrganisationKinds.Regulator,
        Region = region, Agency = kind, Status = OrganisationStatus.Verified,
    };
}
