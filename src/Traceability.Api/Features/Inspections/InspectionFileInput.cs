namespace Traceability.Api.Features.Inspections;

/// <summary>A file on its way to an inspection, with where and when the device says it was taken.</summary>
public sealed class InspectionFileInput
{
    public IFormFile? File { get; set; }

    public string? TakenAt { get; set; }

    public string? Latitude { get; set; }

    public string? Longitude { get; set; }

    public string? Accuracy { get; set; }
}
