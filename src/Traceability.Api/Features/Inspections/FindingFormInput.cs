namespace Traceability.Api.Features.Inspections;

/// <summary>What the form of a finding sends.</summary>
public sealed class FindingFormInput
{
    public string? Text { get; set; }

    public string? Rule { get; set; }

    public string? Article { get; set; }

    public string? Level { get; set; }

    public string? RectifyBy { get; set; }

    public string? Sample { get; set; }
}
