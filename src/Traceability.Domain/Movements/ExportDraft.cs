using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>出口: OnHand → Departed, export licence Available → Used.</summary>
public sealed record ExportDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Export;

    public override bool NeedsCounterparty => true;

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
