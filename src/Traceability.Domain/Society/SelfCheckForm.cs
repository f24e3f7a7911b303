using Traceability.Domain.Parties;

namespace Traceability.Domain.Society;

/// <summary>自查表 that an association asks its members to fill in by a day. Published once, not changed.</summary>
public sealed class SelfCheckForm
{
    public const int ItemsMost = 40;

    public required Id<SelfCheckForm> Id { get; init; }

    public required Id<Organisation> Association { get; init; }

    public required string Title { get; init; }

    public required DateOnly FillBy { get; init; }

    public required DateTime PublishedAt { get; init; }

    public required string PublishedBy { get; init; }

    public IReadOnlyList<SelfCheckItem> Items { get; init; } = new List<SelfCheckItem>();
}
