namespace Traceability.Api.Security;

/// <summary>
/// What a request is about, when its address does not say: a use case leaves a code here for the audit log, never a
/// name and never a secret.
/// </summary>
public sealed class AuditNote
{
    public string? Subject { get; private set; }

    public void Says(string subject) => Subject = subject;
}
