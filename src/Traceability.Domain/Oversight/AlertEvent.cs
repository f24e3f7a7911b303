using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>预警办理记录: one act on an alert, numbered without gaps. Never changed, never deleted.</summary>
public sealed class AlertEvent
{
    public required Id<Alert> Alert { get; init; }

    /// <summary>1, 2, 3 … within the alert.</summary>
    public required int Number { get; init; }

    public required AlertAct Act { get; init; }

    public required AlertState Before { get; init; }

    public required AlertState After { get; init; }

    /// <summary>The answer, the reason, or to whom it was given.</summary>
    public string? Text { get; init; }

    /// <summary>Who acted: the unit or an authority.</summary>
    public required Id<Organisation> Organisation { get; init; }

    /// <summary>The sign-in's key.</summary>
    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
