using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>
/// 货权转移: sold where it stands, OnHand(owner a) → OnHand(owner b) at the same site; the buyer's permit is used up.
/// </summary>
public sealed record TitleDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Title;

    public override bool NeedsCounterparty => true;

    public override IEnumerable<PostingStep> Steps(BookFacts facts)
    {
        foreach (GoodsFacts goods in facts.Goods)
        {
            AccountKey buyers = BookFacts.At(AccountKind.OnHand, facts.Counterparty!.Id, facts.Site!.Id.Value, goods);
            yield return new Transfer(facts.Here(AccountKind.OnHand, goods), buyers, goods.Quantity, goods.Item);
        }

        AccountKind from = facts.Referred?.Movement.Kind == MovementKind.Order
            ? AccountKind.Reserved
            : AccountKind.Available;
        foreach (PostingStep draw in PermitDraws.Of(facts, facts.PurchasePermit, from, AccountKind.Used))
            yield return draw;
    }
}
