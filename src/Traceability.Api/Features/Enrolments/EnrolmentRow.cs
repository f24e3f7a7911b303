using Traceability.Domain.Oversight.Enrolments;
using Traceability.Domain.Parties;

namespace Traceability.Api.Features.Enrolments;

/// <summary>An enrolment in the list of those who work on it.</summary>
public sealed record EnrolmentRow(
    long Number, string Code, string Name, OrganisationKinds Kinds, string Region, string Agency, EnrolmentState State,
    DateTime SentAt);
