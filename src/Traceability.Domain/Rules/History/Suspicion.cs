using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;

namespace Traceability.Domain.Rules.History;

/// <summary>What a watch rule or a signal found in the books: the alert it asks for.</summary>
public sealed record Suspicion
{
    /// <summary>An alert names at most so many movements; the rest are found through them.</summary>
    public const int EvidenceLimit = 20;

    public required AlertKey Key { get; init; }

    /// <summary>The organisation that has to answer.</summary>
    public required Id<Organisation> Organisation { get; init; }

    /// <summary>Where it happened, when the authorities of that place are to see it, too.</summary>
    public string? Region { get; init; }

    public string? ProductOrSubstance { get; init; }

    public required AlertLevel Level { get; init; }

    public required string MessageZh { get; init; }

    public required string MessageEn { get; init; }

    /// <summary>Request ids of the movements that show it.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>The day (Asia/Shanghai) on which it first held, by the books.</summary>
    public required DateOnly FirstSeenOn { get; init; }
}
