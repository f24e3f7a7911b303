namespace Traceability.Api.Features.Inspections;

/// <summary>What the forms of samples and results send.</summary>
public sealed class SampleInput
{
    public string? Number { get; set; }

    public string? SealNumber { get; set; }

    /// <summary>Product and lot with a line feed between them.</summary>
    public string? Goods { get; set; }

    public string? Package { get; set; }

    public string? Quantity { get; set; }

    public string? Unit { get; set; }

    public string? InPresenceOf { get; set; }

    public string? Laboratory { get; set; }
}

/// <summary>What the form of a result sends.</summary>
public sealed record ResultInput
{
    public long Sample { get; set; }

    public string? Laboratory { get; set; }

    public string? Method { get; set; }

    public string? Assay { get; set; }

    public string? Purity { get; set; }

    public string? Marks { get; set; }

    public string? Opinion { get; set; }

    public string? Day { get; set; }

    public string? Report { get; set; }
}
