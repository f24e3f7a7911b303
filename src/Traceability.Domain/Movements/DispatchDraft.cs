using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>
/// 发货: OnHand → InTransit of a new consignment. Without an order the buyer's permit is reserved here.
/// </summary>
public sealed record DispatchDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Dispatch;

    public override bool NeedsCounterparty => true;

    public override IEnumerable<PostingStep> Steps(BookFacts facts)
    {
        long consignment = facts.NewConsignment!.Value.Value;
        foreach (GoodsFacts goods in facts.Goods)
        {
            AccountKey onTheWay = BookFacts.At(AccountKind.InTransit, facts.Owner.Id, consignment, goods);
            yield return new Transfer(facts.Here(AccountKind.OnHand, goods), onTheWay, goods.Quantity, goods.Item);
        }

        bool ordered = facts.Referred?.Movement.Kind == MovementKind.Order;
        if (!ordered)
        {
            foreach (PostingStep draw in PermitDraws.Of(
                facts, facts.PurchasePermit, AccountKind.Available, AccountKind.Reserved))
                yield return draw;
        }

        foreach (PostingStep draw in PermitDraws.Of(
            facts, facts.TransportPermit, AccountKind.Available, AccountKind.Reserved))
            yield return draw;
    }
}
