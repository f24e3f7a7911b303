namespace Traceability.Api.Features.Enrolments;

/// <summary>What an officer typed about an enrolment.</summary>
public sealed class EnrolmentInput
{
    public string? Act { get; set; }

    public string? Reason { get; set; }

    public string? Article { get; set; }
}
