using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Cases;

/// <summary>A unit on the way of the goods, with its posts as the register has them.</summary>
/// <param name="LegalRepresentative">As registered today; the posts go before it where they name one for the
/// day.</param>
public sealed record ChainUnit(
    string Code, string Name, OrganisationKinds Kinds, string? LegalRepresentative, IReadOnlyList<ChainPost> Posts);
