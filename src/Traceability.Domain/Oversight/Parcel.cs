using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>
/// 收寄登记: a parcel at a courier's counter with its three checks (快递暂行条例第二十二条、第三十一条、第三十二条). Insert only.
/// </summary>
public sealed class Parcel
{
    public required Id<Parcel> Id { get; init; }

    public required Id<Organisation> Carrier { get; init; }

    /// <summary>运单号; with the carrier unique.</summary>
    public required string Waybill { get; init; }

    public required DateTime At { get; init; }

    public required string SenderName { get; init; }

    /// <summary>身份证号, encrypted; null when the sender showed none.</summary>
    public string? SenderIdCipher { get; init; }

    /// <summary>Keyed hash of it, to find a sender again.</summary>
    public byte[]? SenderIdHash { get; init; }

    public required string RecipientName { get; init; }

    /// <summary>GB/T 2260.</summary>
    public required string RecipientRegion { get; init; }

    /// <summary>内件品名.</summary>
    public required string Contents { get; init; }

    /// <summary>已验视.</summary>
    public required bool IsOpened { get; init; }

    /// <summary>已过机安检.</summary>
    public required bool IsXrayed { get; init; }

    public required ParcelOutcome Outcome { get; init; }

    public string? Reason { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTime RecordedAt { get; init; }
}
