using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;

namespace Traceability.Domain.Rules;

/// <summary>剂型: what a product's form says about the limits that count tablets and ampoules.</summary>
internal static class DosageForm
{
    /// <summary>药品制剂: made up in doses and counted by the piece; raw material is weighed.</summary>
    public static bool IsPreparation(Product product) => product.BaseUnit == BaseUnit.Piece;

    /// <summary>片剂.</summary>
    public static bool IsTablet(Product product) => IsPieceOf(product, '片');

    /// <summary>注射剂.</summary>
    public static bool IsAmpoule(Product product) => IsPieceOf(product, '注') || IsPieceOf(product, '针');

    private static bool IsPieceOf(Product product, char form) =>
        product.BaseUnit == BaseUnit.Piece && product.Form?.Contains(form, StringComparison.Ordinal) == true;
}
