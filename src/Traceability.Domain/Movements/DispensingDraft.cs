using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>调剂发药: OnHand → Consumed.</summary>
public sealed record DispensingDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Dispense;

    public override IEnumerable<PostingStep> Steps(BookFacts facts) => facts.Goods.Select(goods =>
        new Transfer(
            facts.Here(AccountKind.OnHand, goods),
            facts.Here(AccountKind.Consumed, goods),
            goods.Quantity, goods.Item));
}
