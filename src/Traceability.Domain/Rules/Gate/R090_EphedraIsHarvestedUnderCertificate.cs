using Traceability.Domain.Catalogue;
using Traceability.Domain.Ledger;
using Traceability.Domain.Movements;
using Traceability.Domain.Oversight;
using Traceability.Domain.Permits;

namespace Traceability.Domain.Rules.Gate;

/// <summary>国发〔2000〕13号: ephedra is harvested with a collection certificate, in its area, up to its quantity.</summary>
public sealed class R090_EphedraIsHarvestedUnderCertificate : GateRule
{
    public override RuleCard Card { get; } = new(
        "R-090",
        "采集麻黄草须持采集证，不得超出区域和数量",
        "Ephedra is harvested under a certificate, within its area and quantity",
        "国发〔2000〕13号；公通字〔2013〕16号",
        "State Council 13/2000; notice 16/2013",
        InForce.StateCouncil13Of2000, null, Severity.Block, AlertLevel.Serious, "yes")
    {
        ChecksZh = "采集入库含麻黄草的：填写采集证号，采集地点在证载区域内，本次数量不超过证上余量；证件真伪、期限由 R-018 查验",
        ChecksEn = "A harvest of ephedra cites the collection certificate, lies within its area and within what is "
            + "left on it; R-018 asks whether the certificate is genuine and in term",
    };

    public override Finding? Check(MovementFacts facts)
    {
        if (facts.Draft.Kind != MovementKind.Harvest) return null;
        (GoodsFacts Goods, Substance Substance)[] herb =
            [.. facts.Controlled.Where(c => c.Substance.Class == SubstanceClass.Ephedra)];
        if (herb.Length == 0) return null;
        if (!Papers.IsCited(facts.Header.PurchasePermit))
            return Found(
                $"采集 {Wording.GoodsZh(herb)}，未填写采集证号",
                $"Harvest of {Wording.GoodsEn(herb)} without a collection certificate",
                "先向旗县级农牧主管部门申领采集证，填写证号后登记",
                "Get a collection certificate of the county agriculture authority first and cite its number",
                "purchasePermit");
        if (facts.Book.PurchasePermit is not { } certificate) return null;
        string ground = facts.Book.Site?.Region ?? facts.Book.Organisation.Region;
        if (certificate.Permit.FromRegion is { } area && !Regions.Contains(area, ground))
            return Found(
                $"采集地 {ground} 不在 {certificate.Permit.Number} 载明的区域 {area} 内",
                $"Harvested in {ground}, outside area {area} of {certificate.Permit.Number}",
                "只在采集证载明的区域采集；需要变更区域的向发证机关申请",
                "Harvest within the area of the certificate; ask the issuing authority to change it",
                "site");
        PermitExcess[] over = [.. PermitExcess.Of(facts, certificate, line => line.Available)];
        bool named = herb.All(h => certificate.LineFor(h.Substance.Code) is not null);
        return over.Length == 0 && named ? null : Found(
            PermitExcess.SayZh(certificate, named ? [] : herb, over),
            PermitExcess.SayEn(certificate, named ? [] : herb, over),
            "不得超量采集；超出的立即停止采集并报告发证机关",
            "Harvest no more than the certificate allows; stop and report to the issuing authority",
            Wording.ItemField(herb[0].Goods, "quantity"));
    }
}
