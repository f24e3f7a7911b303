using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces.Picture;

/// <summary>A box, a fold of boxes, or the joint of a process.</summary>
public sealed record PictureNode
{
    /// <summary>n and the account, f and the first account of a fold, j and the movement of a process.</summary>
    public required string Key { get; init; }

    public required PictureNodeForm Form { get; init; }

    /// <summary>The accounts it stands for; none for a joint.</summary>
    public IReadOnlyList<TraceNode> Members { get; init; } = [];

    /// <summary>It is what was asked for.</summary>
    public bool IsAsked { get; init; }

    /// <summary>What came in, or of a source went out, in base units; null when not all of it may be told.</summary>
    public long? Passed { get; init; }

    /// <summary>现存, in base units; null where an account holds nothing of its own.</summary>
    public long? Balance { get; init; }

    public BaseUnit? Unit { get; init; }

    public DateTime? First { get; init; }

    public DateTime? Last { get; init; }

    public PictureMark? Mark { get; init; }

    public TraceNode? Sample => Members.Count == 0 ? null : Members[0];
}
