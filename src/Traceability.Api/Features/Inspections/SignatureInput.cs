namespace Traceability.Api.Features.Inspections;

/// <summary>What the form of a signature sends.</summary>
public sealed class SignatureInput
{
    public string? Name { get; set; }

    public string? Position { get; set; }

    public string? Reason { get; set; }

    public string? Ink { get; set; }
}
