using Traceability.Domain.Oversight.Cases;

namespace Traceability.Api.Features.Losses;

/// <summary>The boxes of the forms about a loss, as they were filled.</summary>
public sealed class LossBoxes
{
    public string? RequestId { get; set; }

    public LossKind? Kind { get; set; }

    public string? At { get; set; }

    public string? Region { get; set; }

    public string? Place { get; set; }

    public string? Product { get; set; }

    public string? Lot { get; set; }

    public string? Quantity { get; set; }

    public string? Unit { get; set; }

    public string? What { get; set; }

    public string? Controls { get; set; }

    public string? Receipt { get; set; }
}
