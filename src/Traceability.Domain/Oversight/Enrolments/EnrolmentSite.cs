using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight.Enrolments;

/// <summary>库房、场所.</summary>
public sealed record EnrolmentSite(string Name, SiteKind Kind, string Address);
