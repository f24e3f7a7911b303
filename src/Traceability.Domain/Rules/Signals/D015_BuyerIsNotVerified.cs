using Traceability.Domain.Catalogue;
using Traceability.Domain.Oversight;
using Traceability.Domain.Parties;
using Traceability.Domain.Rules.History;

namespace Traceability.Domain.Rules.Signals;

/// <summary>
/// Controlled goods go to a unit that nobody has verified, or that is suspended or closed (M01, M10: a phantom end
/// user).
/// </summary>
public sealed class D015_BuyerIsNotVerified : WatchRule
{
    public override RuleCard Card { get; } = new(
        "D-015", "购买单位未核实", "The buyer has not been verified",
        "检测信号,支持R-018、R-082", "Detection signal in support of R-018 and R-082",
        new DateOnly(2006, 10, 1), null, Severity.Report, AlertLevel.Warning, "no")
    {
        ChecksZh = "售给未经核实的单位",
        ChecksEn = "Goods sold to a unit that was never verified",
    };

    public override IEnumerable<Suspicion> Check(OrganisationHistory history, WatchContext context)
    {
        Organisation buyer = history.Organisation;
        bool verified = buyer.Status == OrganisationStatus.Verified;
        if (verified || buyer.Is(OrganisationKinds.Foreign | OrganisationKinds.Regulator)) yield break;
        foreach ((Id<Product> product, List<Purchase> purchases) in history.Purchases)
        {
            Goods goods = new(history.Products[product], purchases.Sum(p => p.Units));
            yield return Found(
                history.Id, $"unverified:{buyer.Code}/{goods.Product!.Code}", "", goods, purchases.Min(p => p.Day),
                purchases.Select(p => p.RequestId),
                $"未核实(或已暂停、注销)的单位购入{goods.Shown}", $"A unit that is not verified bought {goods.Shown}");
        }
    }
}
