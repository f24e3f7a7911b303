using Traceability.Domain.Oversight.Verifications;

namespace Traceability.Api.Features.Verifications;

/// <summary>A verification in a list.</summary>
public sealed record VerificationRow(
    long Number, string Unit, string Name, string Region, string Agency, DateOnly PlannedOn, DateOnly DueOn,
    VerificationState State, DateOnly? BegunOn, DateOnly? NextOn);
