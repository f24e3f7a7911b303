using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>生产: Origin → OnHand.</summary>
public sealed record ProductionDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Production;

    public override bool OpensLots => true;

    public override IEnumerable<PostingStep> Steps(BookFacts facts)
    {
        foreach (GoodsFacts goods in facts.Goods)
            yield return new Transfer(
                facts.OriginOf(goods), facts.Here(AccountKind.OnHand, goods), goods.Quantity, goods.Item);
    }
}
