using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Audit;

/// <summary>A line of the audit log, with the names that its ids have today. Times are UTC.</summary>
public sealed record AuditRow(
    long Number, DateTime At, AuditKind Kind, string? User, string? UserName, string? Organisation, string Method,
    string Route, string? Subject, int Status, string? BodyHash, string? Source, string Hash);
