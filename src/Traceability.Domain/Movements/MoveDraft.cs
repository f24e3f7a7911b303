using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>移库 within one organisation: OnHand(site a) → OnHand(site b).</summary>
public sealed record MoveDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Move;

    public override IEnumerable<PostingStep> Steps(BookFacts facts) => facts.Goods.Select(goods => new Transfer(
        facts.Here(AccountKind.OnHand, goods),
        BookFacts.At(AccountKind.OnHand, facts.Owner.Id, facts.CounterSite!.Id.Value, goods),
        goods.Quantity,
        goods.Item));
}
