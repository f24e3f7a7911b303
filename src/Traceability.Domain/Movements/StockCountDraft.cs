using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>盘点: the counted quantity of each lot, in bulk or package; the ledger moves only the difference.</summary>
public sealed record StockCountDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.StockCount;

    public override IEnumerable<PostingStep> Steps(BookFacts facts) => facts.Goods.Select(goods =>
    {
        AccountKey held = facts.Here(AccountKind.OnHand, goods);
        AccountKey unaccounted = held with { Kind = AccountKind.Unaccounted, Package = null };
        return new CountTo(held, unaccounted, facts.OriginOf(goods), goods.Units, goods.Item);
    });
}
