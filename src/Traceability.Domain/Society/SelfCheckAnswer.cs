using Traceability.Domain.Parties;

namespace Traceability.Domain.Society;

/// <summary>The answer to one item; a fault says how and by when it is put right. Insert only.</summary>
public sealed class SelfCheckAnswer
{
    public required Id<SelfCheckForm> Form { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    /// <summary>Of the item.</summary>
    public required int Number { get; init; }

    public required SelfCheckReply Reply { get; init; }

    /// <summary>整改措施; given with a fault only.</summary>
    public string? Remedy { get; init; }

    /// <summary>整改期限; given with a fault only.</summary>
    public DateOnly? RemedyBy { get; init; }
}
