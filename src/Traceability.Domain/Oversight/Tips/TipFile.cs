namespace Traceability.Domain.Oversight.Tips;

/// <summary>A picture or paper that came with a tip, without what would betray its maker. Insert only.</summary>
public sealed class TipFile
{
    public required Id<TipFile> Id { get; init; }

    public required Id<Tip> Tip { get; init; }

    /// <summary>1, 2, 3: the sender's own file name is not kept.</summary>
    public required int Number { get; init; }

    public required string ContentType { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public required byte[] Hash { get; init; }

    public required byte[] Content { get; init; }
}
