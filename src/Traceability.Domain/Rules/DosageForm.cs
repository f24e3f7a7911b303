using System.Globalization;
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

    /// <summary>口服液体.</summary>
    public static bool IsLiquid(Product product) => IsPieceOf(product, '液') || IsPieceOf(product, '浆');

    /// <summary>注射剂, by form or name, in whatever unit it is counted.</summary>
    public static bool IsInjection(Product product) =>
        IsAmpoule(product) || Says(product, "注射", "injection", "ampoule", "ampule");

    /// <summary>控缓释制剂; a patch through the skin is one.</summary>
    public static bool IsControlledRelease(Product product) =>
        Says(product, "缓释", "控释", "贴剂", "贴片", "release", "patch");

    /// <summary>复方制剂: a compound preparation, by its approved name.</summary>
    public static bool IsCompound(Product product) =>
        IsPreparation(product) && product.Name.Contains("复方", StringComparison.Ordinal);

    /// <summary>最小包装: pieces in the smallest pack ("24 片/盒" → 24); null when the pack size does not say.</summary>
    public static long? PiecesAPack(Product product)
    {
        if (!IsPreparation(product) || product.PackSize is not { } size) return null;
        string digits = string.Concat(size.TakeWhile(char.IsAsciiDigit));
        return long.TryParse(digits, CultureInfo.InvariantCulture, out long pieces) && pieces > 0 ? pieces : null;
    }

    private static bool Says(Product product, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (product.Name.Contains(word, StringComparison.OrdinalIgnoreCase)
                || product.Form?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)
                return true;
        }

        return false;
    }

    private static bool IsPieceOf(Product product, char form) =>
        product.BaseUnit == BaseUnit.Piece && product.Form?.Contains(form, StringComparison.Ordinal) == true;
}
