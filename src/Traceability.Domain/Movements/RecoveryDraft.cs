using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>找回: what was declared lost turned up, Lost → Unaccounted; a stock count then brings it home.</summary>
public sealed record RecoveryDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Recovery;

    public override bool NeedsSite => false;

    public override bool NeedsReference => true;

    public override IEnumerable<PostingStep> Steps(BookFacts facts) => facts.Goods.Select(goods =>
    {
        ReferredMovement loss = goods.Referred ?? facts.Referred!;
        AccountKey lost = loss.Lines.First(l => l.To.Kind == AccountKind.Lost && l.To.Commodity == goods.Lot).To;
        AccountKey unaccounted = lost with { Kind = AccountKind.Unaccounted, Package = null };
        return new Transfer(lost, unaccounted, goods.Quantity, goods.Item);
    });
}
