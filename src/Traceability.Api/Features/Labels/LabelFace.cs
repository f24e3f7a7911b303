namespace Traceability.Api.Features.Labels;

/// <summary>What stands on one label.</summary>
/// <param name="Address">The signed address in the QR code.</param>
/// <param name="Code">The code for typing, in groups of four, with its check character.</param>
/// <param name="Control">Under which control the content stands; empty when under none.</param>
/// <param name="Hazard">What it does to whoever handles it carelessly; empty when nothing is known.</param>
/// <param name="IssuerCode">统一社会信用代码 of the enterprise that issued the label.</param>
public sealed record LabelFace(
    string Address, string Code, string Product, string Control, string Hazard, string Lot, string Quantity,
    string Issuer, string IssuerCode);
