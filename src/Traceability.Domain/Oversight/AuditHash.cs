using Traceability.Domain.Ledger;

namespace Traceability.Domain.Oversight;

/// <summary>SHA-256 over a line of the audit log and the hash of the line before it.</summary>
public static class AuditHash
{
    private const string Version = "audit-1";

    /// <summary>What the first line is chained to.</summary>
    public static ReadOnlySpan<byte> Beginning => new byte[LedgerHash.Size];

    public static byte[] Of(long number, AuditFact fact, byte[] previous)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(previous);
        using MovementDigest digest = new();
        digest.Add(Version).Add(number).Add(previous).Add(fact.At).Add((long)fact.Kind).Add(fact.User);
        digest.Add(fact.Organisation?.Value).Add(fact.Method).Add(fact.Route).Add(fact.Subject);
        digest.Add((long)fact.Status).Add(fact.BodyHash is null ? 0 : 1).Add(fact.BodyHash ?? []).Add(fact.Source);
        byte[] hash = new byte[LedgerHash.Size];
        digest.Finish(hash);
        return hash;
    }
}
