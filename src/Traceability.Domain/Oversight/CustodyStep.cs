using Traceability.Domain.Ledger;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>A movement after which the package stood on an account of this kind.</summary>
/// <param name="Organisation">Whose books say so.</param>
/// <param name="LatitudeMicrodegrees">Of the site, when it is on the map.</param>
/// <param name="IsEmpty">Nothing of the package is left anywhere in custody.</param>
public readonly record struct CustodyStep(
    string RequestId, DateTime At, AccountKind Kind, Id<Organisation> Organisation,
    int? LatitudeMicrodegrees, int? LongitudeMicrodegrees, bool IsEmpty);
