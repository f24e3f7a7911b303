using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 条例第三十八条、第四十条第二项: a permit that is lent, altered, expired, forged or another's does not count. The term is
/// judged by <see cref="Permits.PermitDay"/>: the day of the order, else the day the goods set out. A paper taken away
/// on the way is reported, not refused: the goods are here.
/// </summary>
public sealed class R018_PapersAreGenuineAndTheUsers : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-018",
        "不得使用他人的、伪造变造的、失效的许可证件",
        "Papers are genuine, in term and the user's own",
        "《易制毒化学品管理条例》第三十八条、第四十条第一款第二项",
        "Order 445, arts 38 and 40(2)",
        InForce.Order445, null, Severity.Block, AlertLevel.Critical, "yes")
    {
        ChecksZh = "填写了证号的购买、发货、收货、移库、进出口、采集：本系统有此证、属于买方（运输证属于发货单位或货主）、证件种类适用、当日有效、未吊销暂停关闭、一次有效的未用过",
        ChecksEn = "Wherever a number is cited in a purchase, dispatch, receipt, move, import, export or harvest: it "
            + "is known here, held by the buyer (transport: shipper or owner), of the right type, valid on the day, "
            + "not revoked, suspended or closed, and not used before when single-use",
        ExceptionsZh = "个人的备案证明不在本系统登记，由售方核对原件（R-011）；"
            + "有效期按购买约定当日判断，没有约定的按发货当日；途中被吊销或暂停的作报告不拒绝",
        ExceptionsEn = "A person's certificate is not on this register, the seller checks the original (R-011); the "
            + "term is judged by the day of the order, else of the dispatch; a paper revoked or "
            + "suspended on the way is reported, not refused",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (!facts.Controlled.Any()) return null;
        PaperFault[] faults =
            [.. PaperUse.PurchaseOf(facts).Faults(facts), .. PaperUse.TransportOf(facts).Faults(facts)];
        if (faults.Length == 0) return null;
        Finding finding = Found(
            string.Join('；', faults.Select(f => f.Zh)),
            string.Join("; ", faults.Select(f => f.En)),
            "核对证件原件，填写本单位（买方、货主）现行有效且适用的证号；怀疑伪造、出借的，立即向公安机关报告",
            "Check the original and cite a valid permit of the right kind held by the buyer or owner; report a forged "
                + "or lent one to the police at once",
            faults[0].Field);
        return faults.All(f => f.OnTheWay) ? finding with { Severity = Severity.Report } : finding;
    }
}
