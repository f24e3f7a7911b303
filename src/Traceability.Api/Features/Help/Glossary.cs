using Traceability.Api.Language;

namespace Traceability.Api.Features.Help;

/// <summary>词语: the words of the field as this system uses them.</summary>
public static class Glossary
{
    public static IReadOnlyList<(string Term, string Other, string Meaning)> All =>
    [
        Word("台账", "book", "货物的收入、发出、结存，逐笔记录，不能改、不能删。",
            "Goods in, out and balance, entry by entry; never changed, never deleted."),
        Word("结存", "balance", "此刻账上的数量。", "What the book holds now."),
        Word("批", "lot", "同一次生产、采集或者进口的货物。", "Goods of one production, harvest or import."),
        Word("标签", "label", "包装上的二维码；签名可以核验真伪。",
            "The package's code; its signature shows whether it is genuine."),
        Word("许可证、备案证明", "permit, filing", "准许购买、运输、生产、经营的证件；备案当日办结，许可按法定期限决定。",
            "A paper that allows to buy, move, make or trade; a filing is done the same day."),
        Word("占用", "reserved", "已约定购买，货物尚未收到的数量。", "Agreed to be bought, not yet received."),
        Word("核销", "used, written off", "按实际收货冲减许可数量。", "Received goods taken off what was permitted."),
        Word("作废", "forfeited", "证件到期、吊销、注销时剩下的数量。", "What was left when the permit ended."),
        Word("余量", "remaining", "还可以购买或者运输的数量。", "What may still be bought or moved."),
        Word("受理", "acceptance", "机关收下申请，办理期限开始计算；五日内不答复视为受理。",
            "The authority takes the application and the days begin; silence for five days is acceptance."),
        Word("补正", "completion", "机关一次告知所缺内容，申请单位补齐后再提交。",
            "The authority says once what is missing; the applicant adds it and submits again."),
        Word("盘点", "stock count", "清点实物并与账面核对。", "Goods are counted and compared with the book."),
        Word("待查", "unaccounted for", "账实不符的差额，等人查明。",
            "The difference between goods and book, to be cleared up."),
        Word("冲销", "reversal", "以相反的一笔更正错误，原来的一笔保留。", "A mistake corrected by its opposite; both stay."),
        Word("预警", "alert", "系统发现的疑点，分 L1 至 L5 五级，由人核查。",
            "What the watch found, in five levels; people investigate."),
        Word("双人双锁", "two persons, two locks", "两人同时办理、同时开锁。", "Two persons act and open together."),
        Word("日封", "daily seal", "每日账簿的校验值，改动任何一笔都会不符。",
            "A hash of the day's books: any change would show."),
    ];

    private static (string Term, string Other, string Meaning) Word(
        string zh, string en, string meaningZh, string meaningEn) =>
        (Tongue.Say(zh, en), Tongue.Say($"（{en}）", $"({zh})"), Tongue.Say(meaningZh, meaningEn));
}
