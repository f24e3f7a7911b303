using Traceability.Domain.Movements;

namespace Traceability.Domain.Rules;

/// <summary>What the law says to a draft: accepted with notes, or refused with every broken rule.</summary>
public abstract record Ruling
{
    private Ruling()
    {
    }

    /// <summary>May be recorded; notes are findings that report or warn.</summary>
    public sealed record Accepted(MovementDraft Draft, IReadOnlyList<Finding> Notes) : Ruling;

    /// <summary>May not be recorded; all findings, blocking ones first.</summary>
    public sealed record Refused(IReadOnlyList<Finding> Findings) : Ruling;
}
