using Traceability.Domain.Parties;

namespace Traceability.Api.Demo;

/// <summary>A made-up unit of the demo county. Its people and papers bear its prefix.</summary>
internal sealed record DemoFirm(
    string Prefix, string Code, string Name, OrganisationKinds Kinds, string Region, AgencyKind? Agency = null)
{
    public string LegalRepresentative => Prefix + "-L1";

    public string Officer => Prefix + "-O1";

    public string Keeper => Prefix + "-K1";

    public string SecondKeeper => Prefix + "-K2";

    public string Handler => Prefix + "-H1";
}
