namespace Traceability.Api.Features.Carriers;

/// <summary>The boxes of the form, as they were filled.</summary>
public sealed class HandoverBoxes
{
    public int Leg { get; set; }

    public string? At { get; set; }

    public string? Region { get; set; }

    public string? Place { get; set; }

    public string? Carrier { get; set; }

    public string? Vehicle { get; set; }

    public string? Driver { get; set; }

    public string? HandedOverBy { get; set; }

    public string? TakenOverBy { get; set; }

    public bool GoodsAgree { get; set; }
}
