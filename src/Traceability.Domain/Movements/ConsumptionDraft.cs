using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>领用消耗 (end use): OnHand → Consumed.</summary>
public sealed record ConsumptionDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Consumption;

    public override IEnumerable<PostingStep> Steps(BookFacts facts) => facts.Goods.Select(goods =>
        new Transfer(
            facts.Here(AccountKind.OnHand, goods),
            facts.Here(AccountKind.Consumed, goods),
            goods.Quantity, goods.Item));
}
