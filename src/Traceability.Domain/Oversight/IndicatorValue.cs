namespace Traceability.Domain.Oversight;

/// <summary>指标日值: what a region counted on a day. Insert only: a day that is stored is not counted again.</summary>
public sealed class IndicatorValue
{
    public required string Indicator { get; init; }

    /// <summary>GB/T 2260; the units of the regions below are in it.</summary>
    public required string Region { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Of the definition by which it was counted.</summary>
    public required int Version { get; init; }

    public required long Counted { get; init; }

    public required long Of { get; init; }

    public required DateTime CountedAt { get; init; }
}
