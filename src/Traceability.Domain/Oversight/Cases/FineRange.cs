namespace Traceability.Domain.Oversight.Cases;

/// <summary>
/// 罚款幅度: what the article of a penal rule (R-140 … R-145) lets a fine be, fen (0.01 CNY), both ends included.
/// 《易制毒化学品管理条例》第三十八条、第四十条至第四十二条；《易制毒化学品购销和运输管理办法》第三十一条.
/// </summary>
/// <param name="Least">Null: no least amount.</param>
/// <param name="Most">Null: it depends on the value of the goods.</param>
public readonly record struct FineRange(string Rule, long? Least, long? Most, string ArticleZh, string ArticleEn)
{
    private const long Yuan = 100;

    /// <summary>Null when the rule sets no range of its own.</summary>
    public static FineRange? Of(string? rule, bool isPerson) => rule switch
    {
        // Ten to twenty times the value of the goods, and at least so much.
        "R-140" => new(rule, 10_000 * Yuan, null, "《易制毒化学品管理条例》第三十八条", "Order 445, art. 38"),
        "R-141" => new(rule, 10_000 * Yuan, 50_000 * Yuan, "《易制毒化学品管理条例》第四十条", "Order 445, art. 40"),
        "R-142" => new(rule, 5_000 * Yuan, 50_000 * Yuan, "《易制毒化学品管理条例》第四十一条", "Order 445, art. 41"),
        "R-143" => new(rule, 1_000 * Yuan, 5_000 * Yuan, "《易制毒化学品管理条例》第四十一条", "Order 445, art. 41"),
        "R-144" when isPerson =>
            new(rule, 1_000 * Yuan, 5_000 * Yuan, "《易制毒化学品管理条例》第四十二条", "Order 445, art. 42"),
        "R-144" => new(rule, 10_000 * Yuan, 50_000 * Yuan, "《易制毒化学品管理条例》第四十二条", "Order 445, art. 42"),
        "R-145" => new(
            rule, null, 30_000 * Yuan, "《易制毒化学品购销和运输管理办法》第三十一条",
            "Order 87 of the Ministry of Public Security, art. 31"),
        _ => null,
    };

    public bool Holds(long fen) => fen >= (Least ?? 0) && fen <= (Most ?? long.MaxValue);
}
