using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>What one unit counts towards an indicator.</summary>
public sealed record IndicatorTally(Id<Organisation> Unit, long Counted, long Of);
