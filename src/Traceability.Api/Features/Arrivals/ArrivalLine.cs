namespace Traceability.Api.Features.Arrivals;

/// <summary>One package or one bulk quantity of an arrival.</summary>
public sealed class ArrivalLine
{
    public string? Package { get; set; }

    public bool IsFound { get; set; }

    /// <summary>In the unit people write.</summary>
    public string? Quantity { get; set; }
}
