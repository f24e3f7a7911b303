using System.Buffers;
using System.Globalization;

namespace Traceability.Domain.Identifiers;

/// <summary>What may stand behind one application identifier (GS1 General Specifications, GB/T 16986).</summary>
/// <param name="Identifier">The last letter of 310n is the number of decimals.</param>
/// <param name="Digits">So many digits stand first.</param>
/// <param name="Letters">So many characters may follow them.</param>
/// <param name="CheckedDigits">The first so many characters end in a check digit; 0: none do.</param>
internal sealed record Gs1Rule(
    string Identifier, string NameZh, int Digits, int Letters = 0, int CheckedDigits = 0, bool IsDate = false,
    bool IsCount = false)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create(
        "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    /// <summary>The identifiers this product speaks, in the order of their numbers.</summary>
    public static readonly IReadOnlyList<Gs1Rule> All =
    [
        new("00", "货运包装箱代码", 18, CheckedDigits: 18),
        new("01", "商品条码", 14, CheckedDigits: 14),
        new("10", "批号", 0, 20),
        new("11", "生产日期", 6, IsDate: true),
        new("17", "有效期", 6, IsDate: true),
        new("21", "序列号", 0, 20),
        new("22", "消费品变体", 0, 20),
        new("253", "文件代码", 13, 17, CheckedDigits: 13),
        new("254", "位置扩展码", 0, 20),
        new("310n", "净重(千克)", 6),
        new("37", "数量", 8, IsCount: true),
        new("400", "客户订单号", 0, 30),
        new("401", "托运代码", 0, 30),
        new("402", "装运标识代码", 17, CheckedDigits: 17),
        new("410", "收货方位置码", 13, CheckedDigits: 13),
        new("414", "位置码", 13, CheckedDigits: 13),
        new("417", "参与方位置码", 13, CheckedDigits: 13),
        new("8003", "可回收资产代码", 14, 16, CheckedDigits: 14),
        new("8004", "单个资产代码", 0, 30),
    ];

    /// <summary>A value of variable length ends at the separator, the others where they are full.</summary>
    public bool IsFixed => Letters == 0 && !IsCount;

    public static Gs1Rule? Of(string identifier) => All.FirstOrDefault(rule => rule.Names(identifier));

    /// <summary>The rule whose identifier begins the text.</summary>
    public static Gs1Rule? At(string text, int from) =>
        All.FirstOrDefault(rule => rule.Identifier.Length <= text.Length - from
            && rule.Names(text.Substring(from, rule.Identifier.Length)));

    /// <summary>Null when the value may stand behind this identifier.</summary>
    public InputFault? FaultOf(string value)
    {
        IdentifierFormat format = new("gs1", $"GS1条码({Identifier}){NameZh}", $"GS1 element ({Identifier})",
            "GB/T 16986, GS1");
        if (value.Length == 0) return format.Empty();
        int stranger = IsCount || value.Length <= Digits
            ? value.AsSpan().IndexOfAnyExceptInRange('0', '9')
            : value.AsSpan(0, Digits).IndexOfAnyExceptInRange('0', '9');
        if (stranger < 0) stranger = value.AsSpan().IndexOfAnyExcept(Signs);
        if (stranger >= 0) return format.Character(value[stranger], stranger);
        int least = IsCount ? 1 : Math.Max(Digits, 1);
        if (value.Length < least || value.Length > Digits + Letters)
            return format.Length(least == Digits + Letters ? $"{least}" : $"{least}–{Digits + Letters}", value.Length);
        if (CheckedDigits > 0 && !Gs1CheckDigit.Holds(value.AsSpan(0, CheckedDigits))) return format.Check();
        return IsDate && !IsPossibleDate(value) ? format.Shape("280131(年月日)", "280131 (year, month, day)") : null;
    }

    private bool Names(string identifier) =>
        identifier.Length == Identifier.Length && (identifier == Identifier
            || (Identifier[^1] == 'n' && identifier[..^1] == Identifier[..^1] && identifier[^1] is >= '0' and <= '5'));

    // Day 00 stands for the whole month. Whichever century is meant, 2000 and 1900 differ only by 29 February 1900.
    private static bool IsPossibleDate(string value) =>
        DateOnly.TryParseExact("20" + value[..4] + (value[4..] == "00" ? "01" : value[4..]), "yyyyMMdd",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
