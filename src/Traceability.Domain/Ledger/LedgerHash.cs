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
    public const int Size = SHA256.HashSizeInBytes;

    internal const int EntryForm = Size + Size + 32;

    private const string Version = "ledger-1";

    /// <summary>
    /// Stands before what a dispensing says of its patients. Of a length that no field of a line has, so that a header
    /// which says more is never taken for lines.
    /// </summary>
    private const string Dispensing = "dispensing-1";

    /// <summary>The hash of a movement: every header field in the order written here, then every line.</summary>
    public static byte[] OfMovement(Movement m, IReadOnlyList<MovementLine> lines)
    {
        using MovementDigest digest = new();
        Begin(digest, m);
        foreach (MovementLine l in lines)
            AddLine(digest, l.From.Value, l.To.Value, l.Commodity.Value, l.Quantity, l.Reverses?.Value);
        byte[] hash = new byte[Size];
        digest.Finish(hash);
        return hash;
    }

    /// <summary>The header; its lines follow.</summary>
    public static void Begin(MovementDigest digest, Movement m)
    {
        ArgumentNullException.ThrowIfNull(digest);
        ArgumentNullException.ThrowIfNull(m);
        digest.Add(Version);
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
        // Added later: a movement that says nothing of these keeps the hash it was written with.
        if (m is { Department: null, PatientGroup: null, Prescriptions: null, PrescribedDays: null }) return;
        digest.Add(Dispensing);
        digest.Add(m.Department).Add((long?)m.PatientGroup).Add(m.Prescriptions).Add(m.PrescribedDays);
    }

    /// <summary>A line as stored, whatever it says.</summary>
    public static void AddLine(
        MovementDigest digest, long from, long to, long commodity, long quantity, long? reverses)
    {
        ArgumentNullException.ThrowIfNull(digest);
        digest.Add(from).Add(to).Add(commodity).Add(quantity).Add(reverses);
    }

    /// <summary>The hash of an entry: the entry before it on the account, the movement, and its own figures.</summary>
    public static byte[] OfEntry(
        ReadOnlySpan<byte> previous, ReadOnlySpan<byte> movement, long line, int side, long quantity, long after)
    {
        Span<byte> form = stackalloc byte[EntryForm];
        WriteEntry(form, previous, movement, line, side, quantity, after);
        return SHA256.HashData(form);
    }

    /// <summary>
    /// The hash of a request's canonical text: the same request id with another hash is another request.
    /// </summary>
    public static byte[] OfBody(string canonical) => SHA256.HashData(Encoding.UTF8.GetBytes(canonical));

    /// <summary>The first entry of an account has nothing before it: zeros.</summary>
    internal static void WriteEntry(
        Span<byte> form, ReadOnlySpan<byte> previous, ReadOnlySpan<byte> movement, long line, int side, long quantity,
        long after)
    {
        form.Clear();
        previous.CopyTo(form[..Size]);
        movement.CopyTo(form[Size..]);
        BinaryPrimitives.WriteInt64LittleEndian(form[64..], line);
        BinaryPrimitives.WriteInt64LittleEndian(form[72..], side);
        BinaryPrimitives.WriteInt64LittleEndian(form[80..], quantity);
        BinaryPrimitives.WriteInt64LittleEndian(form[88..], after);
    }
}
