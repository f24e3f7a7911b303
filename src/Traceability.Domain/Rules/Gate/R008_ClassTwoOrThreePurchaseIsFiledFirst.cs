using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 条例第十七条: category 2 and 3 chemicals are bought only with the filing certificate of the county police, filed
/// beforehand. R-010: a person's small purchase of potassium permanganate for own use needs none. R-011: a person buys
/// other category 3 chemicals with a single-use certificate. (A person may not buy category 2 at all: R-009.)
/// </summary>
public sealed class R008_ClassTwoOrThreePurchaseIsFiledFirst : GateRule
{
    /// <summary>高锰酸钾, known by its CAS number whatever the catalogue calls it.</summary>
    public const string PermanganateCas = "7722-64-7";

    /// <summary>办法第八条: 5 kg a purchase.</summary>
    public const long PermanganatePerPurchaseMg = 5_000_000;

    /// <summary>办法第八条: 50 kg a year.</summary>
    public const long PermanganatePerYearMg = 50_000_000;

    public override RuleCard Card { get; } = new(
        "R-008",
        "购买第二类、第三类易制毒化学品须先备案",
        "Categories 2 and 3: purchase filing first",
        "《易制毒化学品管理条例》第十七条；《易制毒化学品购销和运输管理办法》第三条、第八条",
        "Order 445, art. 17; Order 87, arts 3 and 8",
        InForce.Order445, null, Severity.Block, AlertLevel.Serious, "yes")
    {
        ChecksZh = "订购、平台外购入、无订单发货、货权转移、售出平台时，含第二类或第三类的，须填写购买备案证明号",
        ChecksEn = "Order, purchase from outside, dispatch without order, title transfer, sale off the platform: "
            + "goods with a category 2 or 3 substance need a filing certificate number",
        ExceptionsZh = "R-010 个人自用高锰酸钾每次不超过 5 kg、每年累计不超过 50 kg（两个数量待核对原文）；R-011 个人购买其他第三类凭一次有效的备案证明；退货、寄存、内部调拨不是购买",
        ExceptionsEn = "R-010 potassium permanganate for a person's own use, up to 5 kg a purchase and 50 kg a year "
            + "(both amounts to be checked against the text); R-011 a person buys other category 3 goods with a "
            + "single-use certificate; returns, deposits and own transfers are no purchase",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (!facts.IsAgreement || Papers.IsCited(facts.Header.PurchasePermit)) return null;
        (GoodsFacts Goods, Substance Substance)[] bought =
            [.. facts.Controlled.Where(c => c.Substance.Class.IsCategory2Or3() && !IsOthersMatter(facts, c.Substance))];
        if (bought.Length == 0) return null;
        return facts.BuyerIsNaturalPerson ? FoundOfPerson(facts, bought) : FoundOfUnit(facts, bought);
    }

    /// <summary>A person's category 2 belongs to R-009; his small permanganate to nobody.</summary>
    private static bool IsOthersMatter(MovementFacts facts, Substance substance) =>
        facts.BuyerIsNaturalPerson
        && (substance.Class == SubstanceClass.Precursor2 || (IsPermanganate(substance) && IsWithinOwnUse(facts)));

    private static bool IsPermanganate(Substance substance) => substance.Cas == PermanganateCas;

    private static bool IsWithinOwnUse(MovementFacts facts)
    {
        Int128 now = PermanganateMg(facts);
        return now <= PermanganatePerPurchaseMg && facts.PermanganateThisYearMg + now <= PermanganatePerYearMg;
    }

    private static Int128 PermanganateMg(MovementFacts facts) => facts.Controlled
        .Where(c => IsPermanganate(c.Substance))
        .Aggregate(Int128.Zero, (sum, c) => sum + c.Goods.MilligramsOf(c.Substance.Code));

    private Finding FoundOfUnit(MovementFacts facts, (GoodsFacts Goods, Substance Substance)[] bought)
    {
        string? own = Papers.BuyersOwn(facts, bought.Select(b => b.Substance));
        return Found(
            $"购买第二类、第三类易制毒化学品 {Wording.GoodsZh(bought)}，未填写购买备案证明号",
            $"Purchase of category 2 or 3 goods ({Wording.GoodsEn(bought)}) without a filing certificate",
            own is null
                ? "买方先到所在地县级公安机关办理购买备案，取得备案证明后填写证号再办理"
                : $"填写购买备案证明号；贵单位现持有：{own}",
            own is null
                ? "The buyer files with the county police first and cites the number of the certificate"
                : $"Cite the filing certificate; you hold: {own}",
            "purchasePermit");
    }

    private Finding FoundOfPerson(MovementFacts facts, (GoodsFacts Goods, Substance Substance)[] bought)
    {
        string overZh = "";
        string overEn = "";
        if (bought.Any(b => IsPermanganate(b.Substance)))
        {
            string now = Wording.Sum(PermanganateMg(facts), BaseUnit.Milligram, Wording.Zh);
            string before = Wording.Zh(facts.PermanganateThisYearMg, BaseUnit.Milligram);
            string once = Wording.Zh(PermanganatePerPurchaseMg, BaseUnit.Milligram);
            string yearly = Wording.Zh(PermanganatePerYearMg, BaseUnit.Milligram);
            overZh = $"；高锰酸钾自用免备案限每次 {once}、每年 {yearly}，本次 {now}，今年已购 {before}";
            overEn = $"; own use of potassium permanganate is free up to {once} a purchase and {yearly} a year, "
                + $"this is {now} after {before} this year";
        }

        return Found(
            $"个人购买第三类易制毒化学品 {Wording.GoodsZh(bought)}，未填写购买备案证明号{overZh}",
            $"A person buys category 3 goods ({Wording.GoodsEn(bought)}) without a filing certificate{overEn}",
            "购买人持身份证到县级公安机关办理一次有效的购买备案，凭证明购买并填写证号",
            "The buyer files with the county police, identity card in hand, and buys with the single-use certificate",
            "purchasePermit");
    }
}
