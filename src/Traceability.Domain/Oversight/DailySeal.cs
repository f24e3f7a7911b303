namespace Traceability.Domain.Oversight;

/// <summary>
/// 日封: the Merkle root over the hashes of all movements taken in on one day, chained to the day sealed before it.
/// </summary>
public sealed class DailySeal
{
    /// <summary>The day (Asia/Shanghai) by <c>PostedAt</c>.</summary>
    public required DateOnly Day { get; init; }

    public required long Movements { get; init; }

    public required byte[] MerkleRoot { get; init; }

    public required byte[] PreviousSeal { get; init; }

    /// <summary>SHA-256 over day, count, root and the seal before.</summary>
    public required byte[] Seal { get; init; }

    public required DateTime SealedAt { get; init; }
}
