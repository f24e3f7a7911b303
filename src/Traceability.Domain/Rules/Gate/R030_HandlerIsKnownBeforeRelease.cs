using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Gate;

/// <summary>条例第十八条: whoever sells category 1 checks the licence and the handler's identity before release.</summary>
public sealed class R030_HandlerIsKnownBeforeRelease : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-030",
        "销售第一类须查验购买许可和经办人身份证明",
        "Sales of category 1: the handler is identified before release",
        "《易制毒化学品管理条例》第十八条",
        "Order 445, art. 18",
        InForce.Order445, null, Severity.Block, AlertLevel.Serious, "yes")
    {
        ChecksZh = "销售发货、售出平台含第一类的：填写接货人（经办人），发货没有填写的拒绝；未登记身份证件的、售出平台没有填写的登记并报告；许可证由 R-005、R-006、R-018 查验",
        ChecksEn = "A dispatch on a sale or a sale off the platform with category 1: who takes over is named, "
            + "else a dispatch is refused; a handler without a registered identity number, or of a unit off the "
            + "platform, is recorded and reported; the licence is checked by R-005, R-006 and R-018",
        ExceptionsZh = "退货、寄存、内部调拨不是销售；复印件和委托书为申明事项",
        ExceptionsEn = "Returns, deposits and own transfers are no sale; copies and an agent's mandate are declared",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (!facts.IsSale || facts.Draft.Kind is not (MovementKind.Dispatch or MovementKind.Departed)) return null;
        if (facts.Book.TakenOverBy?.IdNumberHash is not null) return null;
        (GoodsFacts Goods, Substance Substance)[] sold =
            [.. facts.Controlled.Where(c => c.Substance.Class.IsCategory1())];
        if (sold.Length == 0) return null;
        Finding finding = Found(
            $"销售第一类易制毒化学品 {Wording.GoodsZh(sold)}，{(facts.Book.TakenOverBy is { } person
                ? $"接货人 {person.Name} 未登记身份证件" : "未填写接货人")}",
            $"{Wording.GoodsEn(sold)} sold, {(facts.Book.TakenOverBy is { } known
                ? $"{known.Code} takes over without a registered identity number" : "nobody is named to take over")}",
            "查验购买许可证和经办人身份证明并留存复印件，登记经办人身份证号，填写接货人后再放行",
            "Check the licence and the handler's identity card and keep copies, register the handler with the number, "
                + "and give the person as who takes over",
            "takenOverBy");
        bool refused = facts.Draft.Kind == MovementKind.Dispatch && facts.Book.TakenOverBy is null;
        return refused ? finding : finding with { Severity = Severity.Report };
    }
}
