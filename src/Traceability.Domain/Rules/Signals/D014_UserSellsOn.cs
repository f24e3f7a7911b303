using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Signals;

/// <summary>
/// A unit that bought for its own use sends the goods on to others (R-013; for the seller without a licence also
///
/// </summary>
public sealed class D014_UserSellsOn : WatchRule
{
    private const OrganisationKinds MaySell = OrganisationKinds.Producer | OrganisationKinds.Trader
        | OrganisationKinds.Warehouse | OrganisationKinds.DrugProducer | OrganisationKinds.DrugWholesaler
        | OrganisationKinds.EphedraHarvester | OrganisationKinds.EphedraBuyer | OrganisationKinds.Pharmacy
        | OrganisationKinds.Foreign | OrganisationKinds.Regulator;

    public override RuleCard Card { get; } = new(
        "D-014", "使用单位转售", "A user sells on what it bought",
        "检测信号,支持R-002、R-013", "Detection signal in support of R-002 and R-013",
        new DateOnly(2006, 10, 1), null, Severity.Report, AlertLevel.Serious, "no")
    {
        ChecksZh = "使用单位把购入的管制品种转售",
        ChecksEn = "A user sells on what it bought for use",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        if (history.Organisation.Is(MaySell)) yield break;
        foreach (((Id<Organisation> buyer, Id<Product> product), Tally sold) in history.SoldTo)
        {
            // Goods put into a warehouse stay the user's own.
            Organisation partner = context.County.Of(buyer).Organisation;
            if (sold.Units <= 0 || partner.Is(OrganisationKinds.Warehouse)) continue;
            if (context.County.Of(buyer).SoldTo.ContainsKey((history.Id, product))) continue;
            Goods goods = new(history.Products[product], sold.Units);
            yield return Found(
                history.Id, $"resale:{history.Organisation.Code}/{partner.Code}/{goods.Product!.Code}", "", goods,
                    sold.First,
                sold.Evidence,
                $"使用单位将{goods.Shown}售予{partner.Name}", $"A user sold {goods.Shown} to {partner.Name}");
        }
    }
}
