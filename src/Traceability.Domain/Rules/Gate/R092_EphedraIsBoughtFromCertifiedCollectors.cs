using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules.Gate;

/// <summary>
/// 公通字〔2013〕16号: ephedra comes from whoever holds a collection certificate, and no more of it than the certificate
/// approves, all sales of its term together.
/// </summary>
public sealed class R092_EphedraIsBoughtFromCertifiedCollectors : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-092",
        "只向持采集证的单位收购麻黄草，累计不超过其批准数量",
        "Ephedra comes from certified collectors, up to their approved quantity",
        "公通字〔2013〕16号",
        "Notice 16/2013",
        InForce.EphedraNotice2013, null, Severity.Block, AlertLevel.Serious, "yes")
    {
        ChecksZh = "成立麻黄草购买时：售方当日持有有效的采集证，没有说明售方的不得收购；售方在该证有效期内售出的数量加本次，不超过证载数量",
        ChecksEn = "Herb is bought: the seller, who must be named, holds a collection certificate in force on the day, "
            + "and what it sold in the certificate's term plus this does not exceed the approved quantity",
        ExceptionsZh = "售方是收购企业或者药品生产企业的按 R-093",
        ExceptionsEn = "A purchaser or a drug manufacturer sells under R-093",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (!facts.IsAgreement) return null;
        if (IsPastTheCollector(facts.Seller)) return null;
        (GoodsFacts Goods, Substance Substance)[] herb =
            [.. facts.Controlled.Where(c => c.Substance.Class == SubstanceClass.Ephedra)];
        if (herb.Length == 0) return null;
        PermitFacts[] certificates = [.. facts.SellerPermits.Where(p => Papers.IsUsableOn(p, facts.Day)
            && Papers.Serves(p, PermitPurpose.Harvest, SubstanceClass.Ephedra))];
        if (certificates.Length == 0)
            return Found(
                $"{facts.Seller?.Name ?? "未说明的售方"} 没有当日有效的采集证",
                $"{facts.Seller?.Code ?? "A seller nobody names"} holds no collection certificate in force",
                "不得收购；发现无证采集的立即报告公安机关和农牧主管部门",
                "Do not buy; report collecting without a certificate to the police and the agriculture authority",
                "counterparty");
        Int128 approved = certificates.SelectMany(c => c.Lines)
            .Aggregate(Int128.Zero, (sum, line) => sum + (line.Line.Quantity ?? 0));
        Int128 now = herb.Aggregate(Int128.Zero, (sum, h) => sum + h.Goods.MilligramsOf(h.Substance.Code));
        return facts.HerbSoldByCollectorMg + now <= approved ? null : Found(
            $"{facts.Seller!.Name} 采集证批准 {Show(approved)}，已售 {Show(facts.HerbSoldByCollectorMg)}，本次 {Show(now)}",
            $"{facts.Seller.Code} may collect {Show(approved)}, sold {Show(facts.HerbSoldByCollectorMg)} before, "
                + $"now {Show(now)}",
            "收购数量减到批准数量以内；超采的报告发证机关",
            "Buy no more than was approved; report the excess to the issuing authority",
            Wording.ItemField(herb[0].Goods, "quantity"));
    }

    /// <summary>Whoever bought the herb lawfully and sells it on.</summary>
    private static bool IsPastTheCollector(Organisation? seller) =>
        seller is not null && !seller.Is(OrganisationKinds.EphedraHarvester)
        && seller.Is(OrganisationKinds.EphedraBuyer | OrganisationKinds.DrugProducer);

    private static string Show(Int128 milligrams) => Wording.Sum(milligrams, BaseUnit.Milligram, Wording.Zh);
}
