using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>销毁 under supervision: OnHand → Destroyed, or, answering a seizure, Seized → Destroyed.</summary>
public sealed record DestructionDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Destruction;

    public override bool NeedsSite => false;

    public override IEnumerable<PostingStep> Steps(BookFacts facts) => facts.Goods.Select(goods =>
    {
        ReferredLine? seizure = (goods.Referred ?? facts.Referred)?.Lines
            .First(l => l.To.Kind == AccountKind.Seized
                && l.To.Commodity == goods.Lot && l.To.Package == goods.Package);
        AccountKey source = seizure?.To ?? facts.Here(AccountKind.OnHand, goods);
        return new Transfer(source, source with { Kind = AccountKind.Destroyed }, goods.Quantity, goods.Item);
    });
}
