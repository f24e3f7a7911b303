using System.Globalization;
using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;

namespace Traceability.Domain.Rules;

/// <summary>Goods and figures as people read them, in both languages.</summary>
internal static class Wording
{
    /// <summary>A sentence names at most so many substances; the rest is counted.</summary>
    private const int Named = 3;

    public static string Zh(long units, BaseUnit unit) => UnitName.Display(units, unit);

    public static string En(long units, BaseUnit unit) => unit == BaseUnit.Piece
        ? string.Create(CultureInfo.InvariantCulture, $"{units} piece{(units == 1 ? "" : "s")}")
        : UnitName.Display(units, unit);

    /// <summary>醋酸酐 25.000 kg、丙酮 3.000 L: amounts of the same substance are added up.</summary>
    public static string GoodsZh(IEnumerable<(GoodsFacts Goods, Substance Substance)> goods)
    {
        string[] parts = [.. Sums(goods).Select(s => $"{s.Substance.NameZh} {Sum(s.Units, s.Unit, Zh)}")];
        string list = string.Join('、', parts.Take(Named));
        return parts.Length > Named
            ? string.Create(CultureInfo.InvariantCulture, $"{list}等 {parts.Length} 种")
            : list;
    }

    public static string GoodsEn(IEnumerable<(GoodsFacts Goods, Substance Substance)> goods)
    {
        string[] parts = [.. Sums(goods).Select(s => $"{s.Substance.NameEn} {Sum(s.Units, s.Unit, En)}")];
        string list = string.Join(", ", parts.Take(Named));
        return parts.Length > Named
            ? string.Create(CultureInfo.InvariantCulture, $"{list} and {parts.Length - Named} more")
            : list;
    }

    public static string ItemField(GoodsFacts goods, string part) =>
        string.Create(CultureInfo.InvariantCulture, $"items[{goods.Item}].{part}");

    public static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A figure that is too long for the ledger is still said.</summary>
    public static string Sum(Int128 units, BaseUnit unit, Func<long, BaseUnit, string> say) =>
        units <= long.MaxValue ? say((long)units, unit) : "> " + say(long.MaxValue, unit);

    private static IEnumerable<(Substance Substance, BaseUnit Unit, Int128 Units)> Sums(
        IEnumerable<(GoodsFacts Goods, Substance Substance)> goods) =>
        goods.GroupBy(g => (g.Substance.Code, g.Goods.Product.BaseUnit)).Select(group => (
            group.First().Substance,
            group.Key.BaseUnit,
            group.Aggregate(Int128.Zero, (sum, g) => sum + g.Goods.Units)));
}
