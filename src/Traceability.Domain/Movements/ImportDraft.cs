using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>进口: Origin → OnHand, import licence Available → Used.</summary>
public sealed record ImportDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Import;

    public override bool OpensLots => true;

    public override bool NeedsCounterparty => true;

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
