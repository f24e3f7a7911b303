using Traceability.Domain.Ledger;
using Traceability.Domain.Permits;

namespace Traceability.Api.Demo;

/// <summary>One substance of a made-up permit; no quantity for a licence.</summary>
internal sealed record DemoPermitLine(string Substance, long? Quantity, BaseUnit Unit, PermitBasis Basis)
{
    /// <summary>So many kilograms of goods, as weighed.</summary>
    public static DemoPermitLine Gross(DemoProduct product, long kilos) =>
        new(product.Substance!, kilos * DemoProduct.Kilo, BaseUnit.Milligram, PermitBasis.GrossWeight);

    /// <summary>So many kilograms of the substance itself.</summary>
    public static DemoPermitLine Content(DemoProduct product, long kilos) =>
        new(product.Substance!, kilos * DemoProduct.Kilo, BaseUnit.Milligram, PermitBasis.Content);

    public static DemoPermitLine Pieces(DemoProduct product, long pieces) =>
        new(product.Substance!, pieces, BaseUnit.Piece, PermitBasis.GrossWeight);

    public static DemoPermitLine Licence(string substance) =>
        new(substance, null, BaseUnit.Milligram, PermitBasis.Content);
}
