using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.EndUses;

/// <summary>One act about a final user, numbered without gaps: who, when, why. Never changed, never deleted.</summary>
public sealed class EndUseEvent
{
    public required Id<EndUseCheck> Check { get; init; }

    public required int Number { get; init; }

    public required EndUseAct Act { get; init; }

    public required EndUseState After { get; init; }

    public string? Text { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    public required string By { get; init; }

    public required DateTime At { get; init; }
}
