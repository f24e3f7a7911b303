using Traceability.Domain.Permits;

namespace Traceability.Api.Features.Applications;

/// <summary>One line of the form.</summary>
public sealed class ApplicationLineInput
{
    public string? Substance { get; set; }

    public string? Quantity { get; set; }

    public string? Unit { get; set; } = "kg";

    public PermitBasis Basis { get; set; } = PermitBasis.GrossWeight;

    public bool IsEmpty => string.IsNullOrWhiteSpace(Substance) && string.IsNullOrWhiteSpace(Quantity);
}
