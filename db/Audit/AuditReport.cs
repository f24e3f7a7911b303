using Traceability.Domain.Oversight;

namespace Traceability.Db.Audit;

/// <summary>What a walk through the audit log came to; no faults when it holds.</summary>
public sealed record AuditReport(long Lines, AuditHead Head, IReadOnlyList<string> Faults);
