using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Rules;

namespace Traceability.Api.Recording;

/// <summary>What became of a draft.</summary>
public abstract record RecordOutcome
{
    private RecordOutcome()
    {
    }

    /// <summary>
    /// On the books and committed; <paramref name="IsRepeat"/> when the same request had been recorded before.
    /// </summary>
    public sealed record Recorded(Movement Movement, IReadOnlyList<MovementLine> Lines, bool IsRepeat) : RecordOutcome;

    /// <summary>Cannot be understood or does not fit the books (400).</summary>
    public sealed record Invalid(IReadOnlyList<FieldFault> Faults) : RecordOutcome;

    /// <summary>Refused by the rules or by the ledger; kept as evidence (422).</summary>
    public sealed record Refused(IReadOnlyList<Finding> Findings) : RecordOutcome;

    /// <summary>The request id was used before with another body, or others kept winning the race (409).</summary>
    public sealed record Conflict(bool IsOtherBody) : RecordOutcome;

    /// <summary>The queue is full (503).</summary>
    public sealed record Busy : RecordOutcome;
}
