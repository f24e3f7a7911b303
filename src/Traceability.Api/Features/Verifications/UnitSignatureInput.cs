namespace Traceability.Api.Features.Verifications;

/// <summary>The signature of the unit, as typed.</summary>
public sealed class UnitSignatureInput
{
    public string? Name { get; set; }

    public string? Position { get; set; }

    /// <summary>Ticked: refused.</summary>
    public string? IsRefused { get; set; }

    public string? Reason { get; set; }
}
