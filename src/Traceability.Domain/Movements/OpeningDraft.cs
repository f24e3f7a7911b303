using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>期初: stock taken over from older books. Origin → OnHand.</summary>
public sealed record OpeningDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Opening;

    public override bool OpensLots => true;

    public override IEnumerable<PostingStep> Steps(BookFacts facts)
    {
        foreach (GoodsFacts goods in facts.Goods)
            yield return new Transfer(
                facts.OriginOf(goods), facts.Here(AccountKind.OnHand, goods), goods.Quantity, goods.Item);
    }
}
