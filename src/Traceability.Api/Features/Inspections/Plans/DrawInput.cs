namespace Traceability.Api.Features.Inspections.Plans;

/// <summary>A list and a seed to be drawn again.</summary>
public sealed class DrawInput
{
    public string? Seed { get; set; }

    public string? Pool { get; set; }

    public string? Count { get; set; }
}
