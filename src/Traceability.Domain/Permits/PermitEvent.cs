namespace Traceability.Domain.Permits;

/// <summary>办理记录: one act on a permit, numbered without gaps. Never changed, never deleted.</summary>
public sealed class PermitEvent
{
    public required Id<Permit> Permit { get; init; }

    /// <summary>1, 2, 3 … within the permit: two agencies that act at once cannot both have the same number.</summary>
    public required int Number { get; init; }

    public required PermitAct Act { get; init; }

    public required PermitStatus Before { get; init; }

    public required PermitStatus After { get; init; }

    public required string Reason { get; init; }

    /// <summary>变更: what stood on the permit before, field by field; null for every other act.</summary>
    public string? Replaced { get; init; }

    /// <summary>The agency that acted.</summary>
    public required Id<Parties.Organisation> Agency { get; init; }

    /// <summary>The sign-in's key.</summary>
    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
}
