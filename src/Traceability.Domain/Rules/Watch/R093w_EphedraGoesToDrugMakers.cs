using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Watch;

/// <summary>
/// 公通字〔2013〕16号: a purchaser of ephedra sells to drug manufacturers only; a harvester to licensed purchasers.
/// </summary>
public sealed class R093w_EphedraGoesToDrugMakers : WatchRule
{
    public override RuleCard Card { get; } = new(
        "R-093", "麻黄草只销给药品生产企业", "Ephedra is sold to drug manufacturers only",
        "公通字〔2013〕16号", "Ministry of Public Security circular 16/2013",
        InForce.EphedraNotice2013, null, Severity.Report, AlertLevel.Critical, "yes")
    {
        ChecksZh = "历史账簿：收购企业把麻黄草售给药品生产企业以外的单位，采集单位售给收购企业、药品生产企业以外的单位",
        ChecksEn = "Imported books: a purchaser sold herb to others than drug manufacturers, a collector to "
            + "others than purchasers and drug manufacturers",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        foreach (((Id<Organisation> buyerId, Id<Product> product), Tally sold) in history.SoldTo)
        {
            Goods goods = new(history.Products[product], sold.Units);
            if (goods.Units <= 0 || context.ClassOf(goods.Product!, sold.First) != SubstanceClass.Ephedra) continue;
            Organisation buyer = context.County.Of(buyerId).Organisation;
            OrganisationKinds allowed = history.Organisation.Is(OrganisationKinds.EphedraHarvester)
                ? OrganisationKinds.EphedraBuyer | OrganisationKinds.DrugProducer
                : OrganisationKinds.DrugProducer;
            if (buyer.Is(allowed | OrganisationKinds.Warehouse)) continue;
            yield return Found(
                history.Id, $"ephedra:{history.Organisation.Code}/{buyer.Code}", "", goods, sold.First, sold.Evidence,
                $"麻黄草{goods.Shown}销往非药品生产企业{buyer.Name}",
                $"{goods.Shown} of ephedra sold to {buyer.Name}, which may not buy it");
        }
    }
}
