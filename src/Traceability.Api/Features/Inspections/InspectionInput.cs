namespace Traceability.Api.Features.Inspections;

/// <summary>What the form of an act sends: the word that was chosen, and the text beside it.</summary>
public sealed class InspectionInput
{
    public string? Name { get; set; }

    public string? Reason { get; set; }

    public string? RectifyBy { get; set; }

    public string? SecondOfficer { get; set; }
}
