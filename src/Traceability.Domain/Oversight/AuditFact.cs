using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>What is to be written into the audit log. No secret and no personal data stands in it in clear.</summary>
/// <param name="At">UTC.</param>
/// <param name="User">The sign-in's id, which outlives its name; null for a name nobody has.</param>
/// <param name="Route">The route's pattern, not what was typed into the address.</param>
/// <param name="Subject">Codes of what it was about: a permit's number, a sign-in's id, a setting's name.</param>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="BodyHash">SHA-256 of what was sent; null where nothing was, or where it held a password.</param>
/// <param name="Source">The network it came from, without the last part of the address.</param>
public sealed record AuditFact(
    DateTime At, AuditKind Kind, string? User, Id<Organisation>? Organisation, string Method, string Route,
    string? Subject, int Status, byte[]? BodyHash, string? Source);
