using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>
/// 售出平台 to a buyer or person who keeps no books here: OnHand → Departed, the buyer's permit Available → Used.
/// </summary>
public sealed record DepartureDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Departed;

    public override IEnumerable<PostingStep> Steps(BookFacts facts)
    {
        long buyer = facts.Counterparty?.Id.Value ?? 0;
        foreach (GoodsFacts goods in facts.Goods)
        {
            AccountKey away = BookFacts.At(AccountKind.Departed, facts.Owner.Id, buyer, goods);
            yield return new Transfer(facts.Here(AccountKind.OnHand, goods), away, goods.Quantity, goods.Item);
        }

        foreach (PostingStep draw in PermitDraws.Of(
            facts, facts.PurchasePermit, AccountKind.Available, AccountKind.Used))
            yield return draw;
    }
}
