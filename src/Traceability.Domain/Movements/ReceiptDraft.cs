using Traceability.Domain.Ledger;

namespace Traceability.Domain.Movements;

/// <summary>
/// 收货: what really arrived, InTransit → OnHand; permits Reserved → Used (核销). What did not arrive stays visible in
/// transit.
/// </summary>
public sealed record ReceiptDraft : MovementDraft
{
    public override MovementKind Kind => MovementKind.Receipt;

    public override bool NeedsReference => true;

    public override IEnumerable<PostingStep> Steps(BookFacts facts)
    {
        foreach (GoodsFacts goods in facts.Goods)
        {
            ReferredMovement dispatch = goods.Referred ?? facts.Referred!;
            AccountKey onTheWay = BookFacts.At(
                AccountKind.InTransit, dispatch.Movement.Owner, dispatch.Consignment!.Id.Value, goods);
            yield return new Transfer(onTheWay, facts.Here(AccountKind.OnHand, goods), goods.Quantity, goods.Item);
        }

        foreach (PostingStep draw in PermitDraws.Of(
            facts, facts.PurchasePermit, AccountKind.Reserved, AccountKind.Used))
            yield return draw;
        foreach (PostingStep draw in PermitDraws.Of(
            facts, facts.TransportPermit, AccountKind.Reserved, AccountKind.Used))
            yield return draw;
    }
}
