using Traceability.Domain.Parties;

namespace Traceability.Domain.Society;

/// <summary>通知 of an association to its members. Published once, not changed.</summary>
public sealed class Notice
{
    public required Id<Notice> Id { get; init; }

    public required Id<Organisation> Association { get; init; }

    public required string Title { get; init; }

    public required string Body { get; init; }

    /// <summary>The day by which a member confirms that it has read it; null when no answer is asked.</summary>
    public DateOnly? ReadBy { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required string PublishedBy { get; init; }
}
