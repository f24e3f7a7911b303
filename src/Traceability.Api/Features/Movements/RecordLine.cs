using Traceability.Api.Recording;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Identifiers;

namespace Traceability.Api.Features.Movements;

/// <summary>A line of goods while it is typed.</summary>
public sealed class RecordLine
{
    public string? Product { get; set; }

    public string? Lot { get; set; }

    public string? Package { get; set; }

    public string? InnerPackage { get; set; }

    public string? Quantity { get; set; }

    public string Unit { get; set; } = "kg";

    public bool IsOutput { get; set; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Product) && string.IsNullOrWhiteSpace(Lot)
        && string.IsNullOrWhiteSpace(Package) && string.IsNullOrWhiteSpace(Quantity);

    public MovementItemRequest ToRequest(FormShape shape) => new()
    {
        Product = InputText.Exact(Product),
        Lot = shape.Lot == FieldNeed.None ? "" : InputText.Exact(Lot),
        Package = shape.Package == FieldNeed.None ? null : Code(Package),
        InnerPackage = shape.InnerPackage == FieldNeed.None ? null : Code(InnerPackage),
        Quantity = InputText.Exact(Quantity),
        Unit = Unit,
        IsOutput = shape.HasOutputs && IsOutput,
    };

    /// <summary>A package code as typed, in the form in which it is stored.</summary>
    public static string? Code(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        string exact = InputText.Exact(text);
        return PackageCode.TryParse(exact, out PackageCode code) ? code.Value : exact;
    }
}
