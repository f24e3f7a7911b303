using Traceability.Domain.Parties;

namespace Traceability.Domain.Permits;

/// <summary>One fault of one permit line, with who has to answer and since when.</summary>
public sealed record PermitFinding(
    PermitFault Fault, Id<Organisation> Organisation, DateOnly FirstSeenOn, long ExcessUnits,
        IReadOnlyList<string> Evidence);
