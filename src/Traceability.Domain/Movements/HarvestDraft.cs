using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>麻黄草采集 under a collection certificate: Origin → OnHand, certificate Available → Used.</summary>
public sealed record HarvestDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Harvest;

    public override bool OpensLots => true;

    public override IEnumerable<PostingStep> Steps(BookFacts facts)
    {
        foreach (GoodsFacts goods in facts.Goods)
            yield return new Transfer(
                facts.OriginOf(goods), facts.Here(AccountKind.OnHand, goods), goods.Quantity, goods.Item);
        foreach (PostingStep draw in PermitDraws.Of(
            facts, facts.PurchasePermit, AccountKind.Available, AccountKind.Used))
            yield return draw;
    }
}
