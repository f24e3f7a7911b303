namespace Traceability.Api.Demo;

/// <summary>A made-up licence, filing or certificate.</summary>
internal sealed record DemoPermit(
    string Number, string Type, DemoFirm Holder, DemoFirm IssuedBy, DateOnly ValidFrom, DateOnly ValidTo,
    IReadOnlyList<DemoPermitLine> Lines)
{
    public bool SingleUse { get; init; }

    public DemoFirm? Counterparty { get; init; }

    public DemoFirm? Carrier { get; init; }

    public string? FromRegion { get; init; }

    public string? ToRegion { get; init; }

    /// <summary>Kept for one planned wrong: nobody cites it by habit.</summary>
    public bool IsSpecial { get; init; }

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && day <= ValidTo;

    /// <summary>Only quantities are accounts of the permit book; a licence without any has nothing to grant.</summary>
    public bool HasQuantity => Lines.Any(l => l.Quantity > 0);
}
