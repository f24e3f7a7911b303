namespace Traceability.Domain.Oversight;

/// <summary>
/// The last line of the audit log at some time. Kept elsewhere, it proves later that no line up to it was dropped, not
/// even from the end.
/// </summary>
public readonly record struct AuditHead(long Number, string Hash);
