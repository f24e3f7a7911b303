using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Enrolments;

/// <summary>专管员、安全员、信息员.</summary>
public sealed record EnrolmentPerson(PersonRole Role, string Name, string Phone);
