using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Traceability.Domain.Ledger;

/// <summary>
/// What the books are sealed with: SHA-256 over a fixed, documented byte form. Changing it changes history, so it has a
/// version.
/// </summary>
public static class LedgerHash
{
    private const string Version = "ledger-1";

    /// <summary>The hash of a movement: every header field in the order written here, then every line.</summary>
    public static byte[] OfMovement(Movement m, IReadOnlyList<MovementLine> lines)
    {
        ArgumentNullException.ThrowIfNull(m);
        using MovementDigest digest = new(Version);
        digest.Add(m.Id.Value).Add(m.RequestId).Add(m.BodyHash).Add((long)m.Kind).Add((long)m.Mode);
        digest.Add(m.OccurredAt).Add(m.OccurredOffsetMinutes).Add(m.RecordedAt).Add(m.PostedAt);
        digest.Add(m.Organisation.Value).Add(m.Site?.Value).Add(m.Owner.Value);
        digest.Add(m.Counterparty?.Value).Add(m.CounterSite?.Value);
        digest.Add(m.Consignment?.Value).Add(m.RefersTo?.Value).Add(m.Reverses?.Value);
        digest.Add(m.PurchasePermit?.Value).Add(m.PurchasePermitNumber);
        digest.Add(m.TransportPermit?.Value).Add(m.TransportPermitNumber);
        digest.Add(m.Import?.Value).Add(m.RecordedBy).Add(m.HandedOverBy?.Value).Add(m.TakenOverBy?.Value);
        digest.Add(m.Contract).Add(m.Invoice).Add((long?)m.Payment).Add(m.AmountFen);
        digest.Add(m.Vehicle).Add(m.Driver?.Value).Add(m.Carrier?.Value).Add(m.PlannedArrival);
        digest.Add(m.Purpose).Add(m.Reason).Add(m.Note).Add(m.Findings);
        foreach (MovementLine line in lines)
        {
            digest.Add(line.From.Value).Add(line.To.Value).Add(line.Commodity.Value).Add(line.Quantity);
            digest.Add(line.Reverses?.Value);
        }

        return digest.Finish();
    }

    /// <summary>The hash of an entry: the entry before it on the account, the movement, and its own figures.</summary>
    public static byte[] OfEntry(
        ReadOnlySpan<byte> previous, ReadOnlySpan<byte> movement, long line, int side, long quantity, long after)
    {
        Span<byte> form = stackalloc byte[32 + 32 + 32];
        previous.CopyTo(form);
        movement.CopyTo(form[32..]);
        BinaryPrimitives.WriteInt64LittleEndian(form[64..], line);
        BinaryPrimitives.WriteInt64LittleEndian(form[72..], side);
        BinaryPrimitives.WriteInt64LittleEndian(form[80..], quantity);
        BinaryPrimitives.WriteInt64LittleEndian(form[88..], after);
        return SHA256.HashData(form);
    }

    /// <summary>
    /// The hash of a request's canonical text: the same request id with another hash is another request.
    /// </summary>
    public static byte[] OfBody(string canonical) => SHA256.HashData(Encoding.UTF8.GetBytes(canonical));
}
