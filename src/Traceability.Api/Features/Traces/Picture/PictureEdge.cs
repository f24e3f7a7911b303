using Traceability.Api.Language;
using Traceability.Domain.Ledger;
using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Traces.Picture;

/// <summary>What went from one drawn node to another, however many lines carried it.</summary>
public sealed record PictureEdge
{
    /// <summary>e and the first of its lines.</summary>
    public required string Key { get; init; }

    public required string From { get; init; }

    public required string To { get; init; }

    /// <summary>By time; those that may not be seen last.</summary>
    public required IReadOnlyList<TraceEdge> Lines { get; init; }

    /// <summary>Sum of what may be told; null when nothing may.</summary>
    public long? Quantity { get; init; }

    public BaseUnit? Unit { get; init; }

    /// <summary>It touches what was asked for: drawn thick.</summary>
    public bool IsAsked { get; init; }

    public PictureMark? Mark { get; init; }

    public bool IsVisible => Lines[0].IsVisible;

    public int Movements => Lines.Select(l => l.Movement).Distinct().Count();

    /// <summary>100.000 kg, or nothing when it may not be told.</summary>
    public string? Display => Quantity is { } quantity && Unit is { } unit ? Spoken.Quantity(quantity, unit) : null;
}
