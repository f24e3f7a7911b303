namespace Traceability.Domain.Oversight.Enrolments;

/// <summary>One act on an enrolment, numbered without gaps: who, when, why. Never changed, never deleted.</summary>
public sealed class EnrolmentEvent
{
    public required Id<Enrolment> Enrolment { get; init; }

    /// <summary>1, 2, 3 … within the enrolment.</summary>
    public required int Number { get; init; }

    public required EnrolmentAct Act { get; init; }

    public required EnrolmentState After { get; init; }

    /// <summary>What was said, or why.</summary>
    public string? Text { get; init; }

    /// <summary>依据: the article of a refusal.</summary>
    public string? Article { get; init; }

    /// <summary>The officer's sign-in; null for the applicant.</summary>
    public string? By { get; init; }

    public required DateTime At { get; init; }
}
