using System.Globalization;
using System.Numerics;
using Traceability.Domain.Identifiers;

namespace Traceability.Domain.Ledger;

/// <summary>The units people write (t kg g mg L mL µL piece) and their exact size in base units.</summary>
public static class UnitName
{
    private static readonly Dictionary<string, (BaseUnit Unit, long Factor)> Known =
        new(StringComparer.OrdinalIgnoreCase)
    {
        ["t"] = (BaseUnit.Milligram, 1_000_000_000),
        ["吨"] = (BaseUnit.Milligram, 1_000_000_000),
        ["kg"] = (BaseUnit.Milligram, 1_000_000),
        ["千克"] = (BaseUnit.Milligram, 1_000_000),
        ["公斤"] = (BaseUnit.Milligram, 1_000_000),
        ["g"] = (BaseUnit.Milligram, 1_000),
        ["克"] = (BaseUnit.Milligram, 1_000),
        ["mg"] = (BaseUnit.Milligram, 1),
        ["毫克"] = (BaseUnit.Milligram, 1),
        ["L"] = (BaseUnit.Microlitre, 1_000_000),
        ["升"] = (BaseUnit.Microlitre, 1_000_000),
        ["mL"] = (BaseUnit.Microlitre, 1_000),
        ["毫升"] = (BaseUnit.Microlitre, 1_000),
        ["µL"] = (BaseUnit.Microlitre, 1),
        ["μL"] = (BaseUnit.Microlitre, 1),
        ["uL"] = (BaseUnit.Microlitre, 1),
        ["微升"] = (BaseUnit.Microlitre, 1),
        ["piece"] = (BaseUnit.Piece, 1),
        ["pcs"] = (BaseUnit.Piece, 1),
        ["件"] = (BaseUnit.Piece, 1),
        ["片"] = (BaseUnit.Piece, 1),
        ["支"] = (BaseUnit.Piece, 1),
        ["粒"] = (BaseUnit.Piece, 1),
    };

    /// <summary>
    /// Exact conversion of a decimal text and a unit name; null when either is unknown, or the number is not whole in
    /// base units or too large.
    /// </summary>
    public static Measure? TryMeasure(string? number, string? unit)
    {
        if (unit is null || number is null
            || !Known.TryGetValue(InputText.Exact(unit), out (BaseUnit Unit, long Factor) known))
            return null;
        string text = InputText.Exact(number);
        if (text.Length is 0 or > 40) return null;
        int sign = text[0] == '-' ? -1 : 1;
        string digits = text[0] is '-' or '+' ? text[1..] : text;
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? digits : digits[..point];
        string fraction = point < 0 ? "" : digits[(point + 1)..].TrimEnd('0');
        if (whole.Length + fraction.Length == 0 || point == digits.Length - 1) return null;
        if (!(whole + fraction).All(char.IsAsciiDigit)) return null;
        BigInteger scaled = BigInteger.Parse("0" + whole + fraction, CultureInfo.InvariantCulture) * known.Factor;
        BigInteger units = BigInteger.DivRem(scaled, BigInteger.Pow(10, fraction.Length), out BigInteger rest);
        if (!rest.IsZero || units > long.MaxValue) return null;
        return new Measure(sign * (long)units, known.Unit);
    }

    public static bool IsKnown(string unit) => Known.ContainsKey(InputText.Exact(unit));

    /// <summary>The name of a base unit as written in files: mg, µL, piece.</summary>
    public static string Of(BaseUnit unit) => unit switch
    {
        BaseUnit.Milligram => "mg",
        BaseUnit.Microlitre => "µL",
        BaseUnit.Piece => "piece",
    };

    /// <summary>
    /// A base-unit figure in the unit people read (kg, L, piece), with three decimals or as many as it takes to be
    /// exact.
    /// </summary>
    public static string Display(long units, BaseUnit unit)
    {
        if (unit == BaseUnit.Piece) return units.ToString(CultureInfo.InvariantCulture) + " 件";
        string name = unit == BaseUnit.Milligram ? "kg" : "L";
        long whole = Math.Abs(units / 1_000_000);
        string fraction = Math.Abs(units % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
        string shown = fraction.EndsWith("000", StringComparison.Ordinal) ? fraction[..3] : fraction;
        string sign = units < 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}.{shown} {name}");
    }
}
