using Traceability.Domain.Parties;

namespace Traceability.Domain.Oversight;

/// <summary>已提交的限期报告: what a unit reported on a period, with the figures as they stood then. Insert only.</summary>
public sealed class DutyFiling
{
    public required Id<DutyFiling> Id { get; init; }

    public required Id<Organisation> Organisation { get; init; }

    /// <summary>R-036 … R-039.</summary>
    public required string Rule { get; init; }

    /// <summary>2026-11-05, 2026-11 or 2026; with unit and rule unique.</summary>
    public required string Period { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateTime FiledAt { get; init; }

    public required string FiledBy { get; init; }

    /// <summary>The figures, as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public required byte[] ContentHash { get; init; }
}
