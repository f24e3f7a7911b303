namespace Traceability.Domain.Oversight.Enrolments;

/// <summary>An enrolment as it was sent, word for word. Insert only.</summary>
public sealed class EnrolmentVersion
{
    public required Id<Enrolment> Enrolment { get; init; }

    /// <summary>1, 2, 3 … within the enrolment.</summary>
    public required int Number { get; init; }

    /// <summary><see cref="EnrolmentContent"/> as JSON.</summary>
    public required string Content { get; init; }

    public required DateTime At { get; init; }
}
