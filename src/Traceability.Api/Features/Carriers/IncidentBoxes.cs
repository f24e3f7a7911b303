using Traceability.Domain.Oversight;

namespace Traceability.Api.Features.Carriers;

/// <summary>The boxes of the form, as they were filled.</summary>
public sealed class IncidentBoxes
{
    public string? RequestId { get; set; }

    public IncidentKind? Kind { get; set; }

    public string? At { get; set; }

    public string? Region { get; set; }

    public string? Place { get; set; }

    public string? What { get; set; }
}
